import { features } from "../features/index";
import { assemble } from "../registry/assemble";
import { HOST_DOCUMENTS } from "./host-documents";

/** Everything the product is made of. */
export const registry = assemble(features, HOST_DOCUMENTS);
