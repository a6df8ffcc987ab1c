import { Application } from "@microsoft/teams-ai/lib/Application";
import {
  type Activity,
  type ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type ConversationReference,
  type InvokeResponse,
  TurnContext,
} from "botbuilder";
import { identityOf } from "../api/core/identity/identity-of";
import type { Card } from "../api/core/show-card";
import { SignInAway } from "../api/core/sign-in-away";
import { channelOf, countryOf, type IncomingActivity, teamOf, tenantOf } from "./activity";
import type { Speaker } from "./ally";
import { boundSends } from "./bound-sends";
import { channelPlace } from "./channel-place";
import { DeliveryFailed } from "./delivery-failed";
import { foundCards } from "./found-cards";
import { givenUpAfter } from "./given-up-after";
import { adaptive, message, sentence } from "./messages";
import { orSignInAway } from "./or-sign-in-away";
import { searchPart } from "./search-options";
import { isServiceHost } from "./service-hosts";
import type { BotIdentity, Endpoints, TeamsClientOptions } from "./teams-client-options";

/** A refused activity carries no reason: whoever may not talk to us learns nothing from us. */
class Refused extends Error {}

export interface TeamsClient {
  /** Handles an activity whose shape was checked. 401 for whoever is not Teams, of our tenant; `SignInAway` when nobody can tell. */
  receive(activity: IncomingActivity, authorization: string): Promise<{ status: number; body?: unknown }>;
  /** Sends a card to somebody at a remembered address. Throws `DeliveryFailed`. */
  send(address: string, card: Card): Promise<void>;
  /** Posts a card of its own in a channel; the message's id, to write over it. Throws `DeliveryFailed`. */
  post(place: string, card: Card): Promise<string>;
  /** Writes over a message for everybody who reads it. Throws `DeliveryFailed`, of kind gone where it was deleted. */
  update(place: string, activityId: string, card: Card): Promise<void>;
}

/** A connector that has said nothing for so long will say nothing. Shorter than an outbox's lease by far. */
const SEND_WITHIN_MS = 8_000;

/** The one file that runs the Teams SDK: teams-ai's Application over botbuilder's CloudAdapter. */
export function createTeamsClient(options: TeamsClientOptions): TeamsClient {
  const { identity, sendWithinMs = SEND_WITHIN_MS, stopping } = options;
  const appId = identity.kind === "teams" ? identity.appId : "";
  const adapter = new Adapter(authentication(identity, sendWithinMs));
  const application = createApplication(options);

  const speakAt = async (address: string, logic: (context: TurnContext) => Promise<void>) => {
    const reference = JSON.parse(address) as ConversationReference;
    if (!isServiceHost(reference.serviceUrl, identity.kind)) throw new DeliveryFailed("foreign host", "gone");
    try {
      const send = adapter.continueConversationAsync(appId, reference, logic);
      // The token that is fetched before a message has no limit of its own.
      await givenUpAfter(send, 2 * sendWithinMs, stopping);
    } catch (error) {
      throw DeliveryFailed.from(error);
    }
  };

  return {
    async receive(activity, authorization) {
      if (!isServiceHost(activity.serviceUrl, identity.kind)) return { status: 401 };
      if (identity.kind === "teams" && tenantOf(activity) !== identity.tenantId) return { status: 401 };
      try {
        const response = await adapter.handle(
          authorization,
          activity as unknown as Activity,
          async (context) => {
            await application.run(context);
          },
        );
        return response === undefined ? { status: 200 } : { status: response.status, body: response.body };
      } catch (error) {
        if (error instanceof Refused) return { status: 401 };
        if (error instanceof SignInAway) throw error;
        options.broke(error);
        return { status: 503 };
      }
    },

    async send(address, card) {
      await speakAt(address, async (context) => {
        await context.sendActivity(message(card, options.summary));
      });
    },

    async post(place, card) {
      let id: string | undefined;
      await speakAt(place, async (context) => {
        // The SDK would send a reply to an activity it has made up; in a channel this begins a thread of its own.
        context.activity.id = undefined as never;
        id = (await context.sendActivity(message(card, options.summary)))?.id;
      });
      if (id === undefined) throw new DeliveryFailed("no id", "later");
      return id;
    },

    async update(place, activityId, card) {
      await speakAt(place, async (context) => {
        await context.updateActivity({ ...message(card, options.summary), id: activityId });
      });
    },
  };
}

function createApplication(options: TeamsClientOptions): Application {
  const { identity, ally, summary, stranger, remember, forget, left, broke } = options;
  const forgetful = identity.kind === "this-machine" && identity.forgetful === true;
  const application = new Application({ startTypingTimer: false });
  // The option alone is ignored by the library; a typing indicator would be one more call per message.
  application.startTypingTimer = () => undefined;
  const say = (context: TurnContext, card: Card) => context.sendActivity(message(card, summary));
  const meet = (context: TurnContext, speaker: Speaker) =>
    remember(speaker.identity.id, JSON.stringify(TurnContext.getConversationReference(context.activity)));
  const oneToOne = (context: TurnContext) => context.activity.conversation.conversationType === "personal";

  // Whatever somebody does in their chat says anew where they can be reached.
  const met = new WeakSet<object>();
  application.turn("beforeTurn", async (context) => {
    const speaker = speakerOf(context);
    if (speaker === undefined || !oneToOne(context)) return true;
    if (isRemoval(context)) await forget(speaker.identity.id);
    else if (await meet(context, speaker)) met.add(context.activity);
    return true;
  });
  // R102: whoever meets Ally for the first time hears why before anything else.
  const sayWhy = async (context: TurnContext) => {
    const speaker = speakerOf(context);
    if (speaker === undefined || !(met.has(context.activity) || forgetful) || isRemoval(context)) return;
    await say(context, await ally.hello(speaker));
  };

  application.activity("installationUpdate" as ActivityTypes, async (context) => {
    // Where the window forgets, it is said when the window opens, which comes with it.
    if (!forgetful && met.has(context.activity)) await sayWhy(context);
  });

  application.conversationUpdate("membersAdded", async (context) => {
    const { membersAdded = [], recipient } = context.activity;
    if (oneToOne(context) && membersAdded.some((member) => member.id === recipient.id)) await sayWhy(context);
  });

  application.conversationUpdate("membersRemoved", async (context) => {
    const { membersRemoved = [], recipient } = context.activity;
    const teamId = teamOf(context.activity as unknown as IncomingActivity);
    if (teamId !== undefined && membersRemoved.some((member) => member.id === recipient.id))
      await left({ teamId });
  });

  for (const event of ["channelDeleted", "teamDeleted"] as const)
    application.conversationUpdate(event, async (context) => {
      const activity = context.activity as unknown as IncomingActivity;
      const [teamId, channelId] = [teamOf(activity), channelOf(activity)];
      if (event === "channelDeleted" && channelId !== undefined) await left({ channelId });
      if (event === "teamDeleted" && teamId !== undefined) await left({ teamId });
    });

  application.activity("message" as ActivityTypes, async (context) => {
    const speaker = speakerOf(context);
    if (speaker === undefined) {
      if (oneToOne(context)) await context.sendActivity(stranger);
      return;
    }
    try {
      if (!oneToOne(context)) {
        const place = channelPlace(context.activity as unknown as IncomingActivity);
        await say(context, await ally.aloud(speaker, context.activity.text ?? "", place));
        return;
      }
      if (met.has(context.activity)) await sayWhy(context);
      await say(context, await ally.words(speaker, context.activity.text ?? ""));
    } catch (error) {
      await context.sendActivity(broke(error));
    }
  });

  application.adaptiveCards.actionExecute(isPress, async (context, _state, data) => {
    const speaker = speakerOf(context);
    const said = (text: string) => ({ sentence: text });
    const redraw =
      speaker === undefined
        ? said(stranger)
        : await ally.press(speaker, data).catch((error) => said(broke(error)));
    // Answered here and not by returning the card: the library would write one person's view into a shared message.
    await invoke(context, "card" in redraw ? adaptive(redraw.card) : sentence(redraw.sentence));
    return undefined as never;
  });

  application.messageExtensions.query("openRequests", async (context) => {
    const speaker = speakerOf(context);
    if (speaker === undefined) return { type: "message", text: stranger };
    const part = searchPart(context.activity.value);
    if (part === undefined) return { type: "result", attachmentLayout: "list", attachments: [] };
    const result = await ally.search(speaker, part).catch((error) => ({ sentence: broke(error) }));
    if ("sentence" in result) return { type: "message", text: result.sentence };
    return {
      type: "result",
      attachmentLayout: "list",
      attachments: foundCards(result.found, result.look, summary),
    };
  });
  return application;
}

/** Somebody takes Ally out of their own chat. */
function isRemoval({ activity }: TurnContext): boolean {
  return activity.type === "installationUpdate" && String(activity.action).startsWith("remove");
}

/** Any press of a button: which verb it carries is for the dispatcher to read, and to refuse. */
async function isPress({ activity }: TurnContext): Promise<boolean> {
  const { action } = (activity.value ?? {}) as { action?: { type?: unknown } };
  return activity.name === "adaptiveCard/action" && action?.type === "Action.Execute";
}

/** The CloudAdapter, entered behind its HTTP front, which would log and return other people's error messages. */
class Adapter extends CloudAdapter {
  handle(authorization: string, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
    return this.processActivity(authorization, activity, logic) as Promise<InvokeResponse | undefined>;
  }
}

/** Every way of failing to prove who one is becomes the same refusal; by itself the SDK answers some with 500. An outage is none. */
class Authentication extends ConfigurationBotFrameworkAuthentication {
  constructor(
    endpoints: Endpoints,
    credentials: ConfigurationServiceClientCredentialFactory,
    private readonly sendWithinMs: number,
  ) {
    super(endpoints, credentials);
  }

  override createConnectorFactory(
    ...claims: Parameters<ConfigurationBotFrameworkAuthentication["createConnectorFactory"]>
  ) {
    const factory = super.createConnectorFactory(...claims);
    const create = factory.create.bind(factory);
    factory.create = async (...to) => boundSends(await create(...to), this.sendWithinMs);
    return factory;
  }

  override async authenticateRequest(activity: Activity, header: string) {
    try {
      return await orSignInAway(super.authenticateRequest(activity, header));
    } catch (error) {
      if (error instanceof SignInAway) throw error;
      throw new Refused("", { cause: error });
    }
  }
}

function authentication(identity: BotIdentity, sendWithinMs: number): Authentication {
  if (identity.kind === "this-machine")
    return new Authentication({}, new ConfigurationServiceClientCredentialFactory({}), sendWithinMs);
  const credentials = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: identity.appId,
    MicrosoftAppTenantId: identity.tenantId,
    ...(identity.secret === undefined
      ? { MicrosoftAppType: "UserAssignedMsi" }
      : { MicrosoftAppType: "SingleTenant", MicrosoftAppPassword: identity.secret }),
  });
  return new Authentication(identity.endpoints ?? {}, credentials, sendWithinMs);
}

/** Who speaks: the Entra object id that Teams vouches for. Without one there is nobody to act as. */
function speakerOf({ activity }: TurnContext): Speaker | undefined {
  const { aadObjectId, name } = activity.from;
  if (!aadObjectId) return undefined;
  const country = countryOf(activity);
  const speaker = { identity: identityOf(aadObjectId, name), ...(country !== undefined && { country }) };
  return activity.id === undefined
    ? speaker
    : { ...speaker, key: `${activity.conversation.id}|${activity.id}` };
}

async function invoke(context: TurnContext, body: object): Promise<void> {
  await context.sendActivity({ type: "invokeResponse", value: { status: 200, body } });
}
