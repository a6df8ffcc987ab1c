/** What of the connector's client this needs: the pipeline its requests go through. */
interface Client {
  readonly client: {
    readonly pipeline: {
      removePolicy(which: { name: string }): unknown[];
      addPolicy(policy: Policy): void;
    };
  };
}

interface Policy {
  readonly name: string;
  sendRequest(request: { timeout?: number }, next: (request: object) => Promise<object>): Promise<object>;
}

/** What the SDK waits and tries again inside a send: a Retry-After, three tries on 5xx, a connection that was refused. */
const RETRIES = "defaultRetryPolicy";

/**
 * A send is one message to the connector, answered within so many milliseconds or given up: waiting and trying again belong to the
 * outbox, where they hold up nobody else. Throws where the SDK names its retries otherwise, so that an upgrade cannot bring them back.
 */
export function boundSends<C>(connector: C, withinMs: number): C {
  const { pipeline } = (connector as unknown as Client).client;
  if (pipeline.removePolicy({ name: RETRIES }).length === 0) throw new Error(`The SDK has no ${RETRIES}.`);
  pipeline.addPolicy({
    name: "answeredInTime",
    sendRequest: (request, next) => next(Object.assign(request, { timeout: withinMs })),
  });
  return connector;
}
