let pressing = false;
window.addEventListener(
  "pointerdown",
  () => {
    pressing = true;
  },
  true,
);
for (const end of ["pointerup", "pointercancel"]) {
  window.addEventListener(
    end,
    () => {
      pressing = false;
    },
    true,
  );
}

/** Resolves when no button is held down: a page that changes between press and release swallows the click. */
export async function untilReleased(): Promise<void> {
  while (pressing) {
    await new Promise((resolve) => window.addEventListener("pointerup", resolve, { once: true }));
  }
  // The click itself comes after the release.
  await new Promise((resolve) => setTimeout(resolve));
}
