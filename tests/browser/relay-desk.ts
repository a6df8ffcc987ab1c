import { answers, mineWithDoors } from "./relay-cards";
import type { Opened, OpenOptions, World } from "./world";

export const AMARA = "/tab/index.html#person=amara";

/** Lets the API say what it says when all goes well. */
export function allGoesWell({ local }: World): void {
  local.says("page.mine", mineWithDoors());
  local.says("relay.ask", answers.ask);
  local.says("relay.preview", answers.preview);
  local.says("relay.promise", answers.promise);
  local.says("relay.send", answers.sent);
  local.says("relay.look", answers.sent);
  local.says("relay.approve", answers.over);
}

/** Amara's tab with the form for asking without a name. */
export async function openForm(world: World, options: OpenOptions = {}, hash = ""): Promise<Opened> {
  const page = await world.open(AMARA + hash, options);
  await page.getByRole("button", { name: "Ask without my name" }).click();
  await page.getByLabel("What would help?").waitFor();
  return page;
}

/** From the form to the slip with the code. Returns the code as it is shown. */
export async function toSlip(page: Opened): Promise<string> {
  await page.getByLabel("What would help?").fill("My ideas are passed over.");
  await page.getByRole("button", { name: "See what is sent" }).click();
  await page.getByRole("button", { name: "Send without my name" }).click();
  await page.getByRole("heading", { name: "Keep this code" }).waitFor();
  return page.locator(".slip-code").innerText();
}

/** Ticks that the code is kept, and sends. */
export async function send(page: Opened): Promise<void> {
  await page.getByLabel("I have kept my code").check();
  await page.getByRole("button", { name: "Send", exact: true }).click();
}
