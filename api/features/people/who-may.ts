import type { Who } from "../../core/verb";

/** Every employee may ask and offer. HR reaches no case by any verb, not even by accident of a second role. */
export const EMPLOYEES: Who = { roles: "staff", except: ["hr"] };

/** Leads look after the programme; one who is in HR too reaches no case. */
export const LEADS: Who = { roles: ["lead"], except: ["hr"] };

/** Volunteers help with named cases too; HR and volunteer exclude each other. */
export const VOLUNTEERS: Who = { roles: ["volunteer"], except: ["hr"] };
