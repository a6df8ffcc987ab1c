import type { JobPorts, MakeJob } from "../../core/job";
import { inPortions } from "../../core/lists/in-portions";
import type { OutboxDoc } from "../../core/notice";
import type { Profile } from "../../core/person";
import type { Stored, Write } from "../../core/store";
import { collapsed, sent, type UpdatesDoc } from "./updates";
import { whenHeldGoes } from "./when-to-tell";

const PAGE = 100;
/** A bound on one sweep, so that a timer's run ends before the next begins. */
const PAGES = 20;

/**
 * Lets go what was put by and is due: for each person one notice, in their own outbox, in the same commit that says they
 * have heard today. From there it is delivered, tried again and given up like any other. Two machines at once: one wins.
 */
export const sendHeld: MakeJob = (ports) => ({
  name: "send-held",
  when: "lets go",
  run: () => letAllGo(ports),
});

async function letAllGo({ store, clock, settings, randomId }: JobPorts): Promise<void> {
  const letGo = async ({ doc, etag }: Stored<UpdatesDoc>): Promise<void> => {
    const { calendar } = await settings();
    const now = clock.now();
    const profile = await store.read<Profile>("people", doc.pk, "profile");
    const { updates } = profile?.doc ?? {};
    const when = whenHeldGoes(doc.atOnce === true, { updates, sentAt: doc.sentAt, now, calendar });
    const writes =
      when === "now" ? asNotice(doc, etag, now, `notice-${randomId()}`) : [postponed(doc, etag, when)];
    // Whoever wrote meanwhile has seen to it, or the next run does.
    await store.commit("people", doc.pk, writes);
  };

  let next: string | undefined;
  const now = clock.now().toISOString();
  for (let page = 0; page < PAGES; page += 1) {
    const due = await store.query<UpdatesDoc>("people", {
      where: [
        { field: "kind", op: "=", value: "updates" },
        { field: "dueAt", op: "<=", value: now },
      ],
      orderBy: { field: "dueAt", direction: "asc" },
      limit: PAGE,
      ...(next !== undefined && { next }),
    });
    await inPortions(due.items, letGo);
    next = due.next;
    if (next === undefined) return;
  }
}

function asNotice(doc: UpdatesDoc, etag: string, now: Date, id: string): Write[] {
  const notice: OutboxDoc = {
    id,
    pk: doc.pk,
    kind: "notice",
    notice: { to: "person", personId: doc.pk, ...collapsed(doc) },
    dueAt: now.toISOString(),
    tries: 0,
  };
  return [
    { op: "replace", doc: sent(doc, id, now), ifMatch: etag },
    { op: "create", doc: notice },
  ];
}

function postponed(doc: UpdatesDoc, etag: string, until: Date): Write {
  const later: UpdatesDoc = { ...doc, dueAt: until.toISOString() };
  return { op: "replace", doc: later, ifMatch: etag };
}
