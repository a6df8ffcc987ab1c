import * as z from "zod";

/** A field that nothing depends on: where its shape makes no sense, it counts as absent, and the rest is answered. */
const ifSensible = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** A list of which only the entries that make sense are kept. */
const listOf = <Schema extends z.ZodType>(entry: Schema) =>
  ifSensible(z.array(z.unknown()).transform((all) => all.filter((each) => entry.safeParse(each).success)));

const account = z.looseObject({
  id: z.string().min(1).max(500),
  name: ifSensible(z.string().max(500)),
});

/** The SDK takes mentions out of a text by what they say of themselves, and breaks over one that says nothing. */
const entity = z
  .looseObject({ type: z.string() })
  .refine(({ type, ...rest }) => type.toLowerCase() !== "mention" || mention.safeParse(rest).success);
const mention = z.object({ text: z.string().min(1), mentioned: z.object({ id: z.string() }) });
const place = ifSensible(z.looseObject({ id: ifSensible(z.string().max(200)) }));

/**
 * What of a Bot Framework activity must be there before anything else looks at it, and what the SDK would break over. Who speaks,
 * to whom, from where and of which tenant must make sense; anything else that does not is left out.
 */
export const activitySchema = z.looseObject({
  type: z.string().min(1).max(100),
  id: ifSensible(z.string().max(500)),
  name: ifSensible(z.string().max(200)),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.string().max(2000),
  from: z.looseObject({ ...account.shape, aadObjectId: z.string().max(100).optional() }),
  recipient: account,
  conversation: z.looseObject({
    // It becomes part of the address that an answer goes to.
    id: z.string().regex(/^[\x20-\x7e]{1,1000}$/),
    tenantId: z.string().max(100).optional(),
    conversationType: ifSensible(z.string().max(100)),
  }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string().max(100) }).optional(),
      team: place,
      channel: place,
    })
    .optional(),
  text: z.string().catch(""),
  entities: listOf(entity),
  membersAdded: listOf(account),
  membersRemoved: listOf(account),
  action: ifSensible(z.string()),
  value: z
    .looseObject({ parameters: listOf(z.looseObject({})) })
    .or(z.unknown())
    .optional(),
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
