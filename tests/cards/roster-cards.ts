import type { Answer } from "../../api/core/dispatch";
import { changeProfile } from "../kit/case-walk";
import { personIdOf, type TestProduct } from "../kit/product";

/** The cards by which people become volunteers, each as it stands on the way, for them and for a lead. */
export async function rosterCards(
  product: TestProduct,
  keep: (what: string, answer: Promise<Answer>) => Promise<void>,
): Promise<void> {
  const one = { personId: personIdOf("lea") };
  const lead = (what: string, verb: string, input: object = one) =>
    keep(`volunteers.${verb}, ${what}`, product.as("farid", `volunteers.${verb}`, input));
  const applies = { languages: "en,fr,ar", agree: "true" };
  await keep("volunteers.apply, none", product.as("lea", "volunteers.apply"));
  await keep("volunteers.apply, unsigned", product.as("priya", "volunteers.apply"));
  await keep("volunteers.apply, applied", product.as("lea", "volunteers.apply", applies));
  await lead("applied", "show");
  await lead("said no", "end");
  await keep("volunteers.apply, ended", product.as("lea", "volunteers.apply"));
  for (const key of ["lea", "ben", "kim"]) await product.does(key, "volunteers.apply", applies);
  await lead("first page", "roster", {});
  await lead("second page", "roster", { from: 5 });
  await lead("confirmed", "confirm", { ...one, trainedOn: "2026-10-30" });
  await lead("volunteer", "show");
  await keep("volunteers.apply, volunteer", product.as("lea", "volunteers.apply"));
  await product.does("lea", "people.availability", { away: true });
  await keep("volunteers.apply, away", product.as("lea", "volunteers.apply"));
  await keep("volunteers.leave, applied", product.as("kim", "volunteers.leave"));
  await keep("volunteers.leave, volunteer", product.as("priya", "volunteers.leave"));
  await lead("some", "units", {});
  for (const key of ["ines", "hugo"]) await changeProfile(product, key, { roles: ["volunteer"] });
  await changeProfile(product, "priya", { roles: ["volunteer"] });
  await lead("none", "units", {});
}
