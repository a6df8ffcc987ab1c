/** The one file that takes anything from the Functions library; when it is replaced one day, this one changes. */

export type { HttpMethod, HttpResponseInit } from "@azure/functions";
export { app, HttpRequest, InvocationContext } from "@azure/functions";
