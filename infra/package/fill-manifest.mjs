const PLACEHOLDER = /\$\{\{(\w+)\}\}/g;

/**
 * The manifest with every `${{NAME}}` replaced. Filled as a tree and not as text: no value can add to it.
 * `languages` are tags of translations beside the manifest's own English. Throws when a name has no value.
 */
export function fillManifest(template, values, languages) {
  const fill = (node) => {
    if (typeof node === "string")
      return node.replace(PLACEHOLDER, (whole, name) => known(values, name, whole));
    if (Array.isArray(node)) return node.map(fill);
    if (node === null || typeof node !== "object") return node;
    return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, fill(value)]));
  };
  const manifest = fill(template);
  if (languages.length === 0) return manifest;
  const additionalLanguages = languages.map((tag) => ({ languageTag: tag, file: `languages/${tag}.json` }));
  return { ...manifest, localizationInfo: { ...manifest.localizationInfo, additionalLanguages } };
}

function known(values, name, whole) {
  if (!Object.hasOwn(values, name))
    throw new Error(`appPackage/manifest.json asks for ${whole}, which nothing fills.`);
  return values[name];
}
