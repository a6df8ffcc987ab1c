import { registry } from "../../../api/host/registry";

/** The one place of the kit that knows where the product keeps its verbs and its sentences. */
export const { verbs, library } = registry;
