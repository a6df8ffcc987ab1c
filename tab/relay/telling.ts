/** Why words may tell who somebody is. */
export type Telling = "email" | "mention" | "phone" | "id" | "date" | "name" | "only" | "rare";
