import * as z from "zod";

const account = z.looseObject({ id: z.string().min(1).max(500), name: z.string().max(500).optional() });

/**
 * What of a Bot Framework activity must be there before anything else looks at it.
 * The SDK's own reading throws on an activity without `from`; ours refuses it.
 */
export const activitySchema = z.looseObject({
  type: z.string().min(1).max(100),
  id: z.string().max(500).optional(),
  name: z.string().max(200).optional(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.string().max(2000),
  from: z.looseObject({ ...account.shape, aadObjectId: z.string().max(100).optional() }),
  recipient: account,
  conversation: z.looseObject({
    id: z.string().min(1).max(1000),
    tenantId: z.string().max(100).optional(),
    conversationType: z.string().max(100).nullish(),
  }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string().max(100) }).optional(),
      team: z.looseObject({ id: z.string().max(200).nullish() }).nullish(),
      channel: z.looseObject({ id: z.string().max(200).nullish() }).nullish(),
    })
    .nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
});
export type IncomingActivity = z.infer<typeof activitySchema>;

/** What a card's button carries: the verb and its input side by side. */
export const buttonSchema = z.looseObject({ verb: z.string().min(1).max(100) });

/** The tenant the activity says it comes from, where it says so. */
export function tenantOf(activity: IncomingActivity): string | undefined {
  return activity.channelData?.tenant?.id ?? activity.conversation.tenantId;
}

/** The team it comes from, where it comes from a channel. */
export function teamOf(activity: IncomingActivity): string | undefined {
  return activity.channelData?.team?.id ?? undefined;
}

/** The channel it is about, where it is about one. */
export function channelOf(activity: IncomingActivity): string | undefined {
  return activity.channelData?.channel?.id ?? undefined;
}

const clientInfo = z.looseObject({
  type: z.literal("clientInfo"),
  country: z.string().regex(/^[A-Za-z]{2}$/),
});

/** The country the device says it is in, two letters, where it says so. */
export function countryOf({ entities }: { readonly entities?: unknown }): string | undefined {
  if (!Array.isArray(entities)) return undefined;
  const said = entities.map((each) => clientInfo.safeParse(each)).find(({ success }) => success);
  return said?.data?.country.toUpperCase();
}
