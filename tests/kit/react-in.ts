import type { Messenger } from "../../api/core/messenger";
import { tellsPerson } from "../../api/core/notice";
import { DEFAULT_SETTINGS } from "../../api/core/settings";
import type { Store } from "../../api/core/store";
import { speaker } from "../../api/core/text";
import { createGovernor, type Governor } from "../../api/features/people/governor";
import type { Keep } from "../../api/host/outbox/deliver";
import { createReact, type React } from "../../api/host/outbox/react";
import type { Product } from "../../api/host/product";
import { registry } from "../../api/host/registry";
import type { Tell } from "../../api/host/telling/tell";
import { createCaseKeys } from "../../api/keys/case-keys";
import { beginsWith } from "../../api/registry/documents";
import type { TestProduct } from "./product";

/** A messenger that reaches everybody and keeps nothing. */
export const QUIET: Messenger = {
  sendUpdate: async () => ({ is: "sent", what: undefined }),
  sendOnce: async () => ({ is: "sent", what: undefined }),
  post: async () => ({ is: "closed" }),
  update: async () => ({ is: "sent", what: undefined }),
  userIdOf: async (personId) => personId,
};

interface Instead {
  readonly messenger?: Messenger;
  readonly store?: Store;
}

/** As much of a product as a reaction takes. */
type Reacting = Pick<Product, "store" | "keys" | "clock" | "leads" | "contacts">;

/** The product's own reactions over its store, with a messenger of the test's. */
export function reactIn(product: Reacting, instead: Instead = {}): React {
  const { messenger = QUIET, store = product.store } = instead;
  return createReact({
    reactions: registry.reactions,
    ports: {
      store,
      raw: store,
      messenger,
      keys: createCaseKeys(store, product.keys, beginsWith(registry.documents)),
      say: speaker(registry.library, undefined),
      clock: product.clock,
    },
    governor: governorIn(product),
    leads: product.leads,
    settings: async () => DEFAULT_SETTINGS,
  });
}

/** Who hears now and who later, over the product's own records. */
export function governorIn({
  store,
  clock,
  contacts,
}: Pick<Product, "store" | "clock" | "contacts">): Governor {
  return createGovernor({ store, clock, knows: contacts.knows, settings: async () => DEFAULT_SETTINGS });
}

/** What the product does with its notices, with a way of telling people that is the test's. */
export function keepIn(product: TestProduct, tell: Tell): Keep {
  const react = reactIn(product);
  return (notice, id) => (tellsPerson(notice) ? tell(notice, id) : react(notice));
}
