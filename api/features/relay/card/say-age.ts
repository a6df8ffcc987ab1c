import { todayOf } from "../../../core/calendar";
import { daysBetween } from "../../../core/clock";
import type { Scope } from "../../../core/scope";
import type { AnonymousCase } from "../case/anonymous-case";

/** How long a request waits, in whole days by date: "since today", "for 3 days". */
export function sayAge({ openedAt }: AnonymousCase, scope: Scope): string {
  const { say } = scope;
  const at = (date: string) => new Date(`${date}T00:00:00Z`);
  const days = daysBetween(at(openedAt), at(todayOf(scope)));
  return days === 0 ? say("relay.age.today") : say("relay.age.days", { count: days });
}
