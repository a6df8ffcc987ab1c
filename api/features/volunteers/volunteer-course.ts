/** The course a volunteer finishes before a lead confirms them (content.md, V1 to V3). */
export const VOLUNTEER_COURSE = "volunteer";
/** The version of it that is held now. */
export const COURSE_VERSION = 1;
