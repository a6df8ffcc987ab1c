import { StagePage } from "./stage-page";

/** The first page of the product on one machine: two people's chats and tabs, side by side. R118. */
const root = document.getElementById("stage");
if (root !== null) void new StagePage(root).start();
