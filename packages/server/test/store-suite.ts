import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  SequenceConflictError,
  type SessionSummary,
  type Store,
  type StoredEvent,
} from "../src/stores/store.ts";

/** A kind of store under test. */
export interface StoreFixture {
  /** A durable kind opens the same logs each time. */
  open(): Promise<Store>;
  dispose(): Promise<void>;
}

export interface StoreKind {
  readonly name: string;
  /** Whether it remembers after `close`. */
  readonly durable: boolean;
  createFixture(): StoreFixture;
}

/** A summary as the engine would write it at `lastSeq`. */
export function summaryOf(
  sessionId: string,
  lastSeq: number,
  more: Partial<SessionSummary> = {},
): SessionSummary {
  const createdAt = "2026-11-01T02:26:40.100Z";
  return { sessionId, createdAt, updatedAt: createdAt, lastSeq, turnOpen: false, closed: false, ...more };
}

/** Events `after + 1 … after + count`. */
export function eventsAfter(after: number, count: number): readonly StoredEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const seq = after + index + 1;
    return { seq, type: "history.cleared", json: JSON.stringify({ seq, text: `«${seq}»\u2028😀` }) };
  });
}

function append(
  store: Store,
  sessionId: string,
  after: number,
  count = 1,
  more: Partial<SessionSummary> = {},
) {
  return store.append(summaryOf(sessionId, after + count, more), after, eventsAfter(after, count));
}

async function sequences(store: Store, sessionId: string): Promise<readonly number[]> {
  return (await store.read(sessionId, 0, 10_000)).map((event) => event.seq);
}

/** What every store promises; each kind runs it in its own test file. */
export function describeStore(kind: StoreKind): void {
  describe(kind.name, () => {
    let fixture: StoreFixture;
    let store: Store;
    beforeEach(async () => {
      fixture = kind.createFixture();
      store = await fixture.open();
    });
    afterEach(async () => {
      await store.close();
      await fixture.dispose();
    });

    describe("append", () => {
      it("keeps events as they were written", async () => {
        await append(store, "a", 0, 3);
        expect(await store.read("a", 0, 10)).toEqual(eventsAfter(0, 3));
      });

      it("takes overlapping appends of one session in the order of the calls", async () => {
        await Promise.all(Array.from({ length: 50 }, (_, index) => append(store, "a", index * 2, 2)));
        expect(await sequences(store, "a")).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
      });

      it("refuses a second writer and writes nothing of it", async () => {
        await append(store, "a", 0, 2);
        await expect(append(store, "a", 1, 5, { title: "stale" })).rejects.toThrow(SequenceConflictError);
        await expect(append(store, "a", 0)).rejects.toMatchObject({ sessionId: "a", expectedSeq: 0 });
        await expect(append(store, "unknown", 7)).rejects.toThrow(SequenceConflictError);
        expect(await sequences(store, "a")).toEqual([1, 2]);
        expect(await store.summary("a")).toEqual(summaryOf("a", 2));
        expect(await store.summary("unknown")).toBeUndefined();
      });

      it("lets a conflict of one session leave the others alone", async () => {
        await append(store, "a", 0);
        const results = await Promise.allSettled([
          append(store, "b", 0),
          append(store, "a", 9),
          append(store, "a", 1),
        ]);
        expect(results.map((result) => result.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
        expect(await sequences(store, "a")).toEqual([1, 2]);
        expect(await sequences(store, "b")).toEqual([1]);
      });

      it("refuses events that would leave a gap", async () => {
        await expect(store.append(summaryOf("a", 2), 0, eventsAfter(1, 1))).rejects.toThrow(RangeError);
        await expect(store.append(summaryOf("a", 9), 0, eventsAfter(0, 1))).rejects.toThrow(RangeError);
        expect(await store.summary("a")).toBeUndefined();
      });

      it("replaces the summary with the events", async () => {
        await append(store, "a", 0, 1, { title: "First", owner: "anna", turnOpen: true });
        const later = { updatedAt: "2026-11-01T02:30:00.000Z", closed: true };
        await append(store, "a", 1, 2, later);
        expect(await store.summary("a")).toEqual(summaryOf("a", 3, later));
      });
    });

    describe("read", () => {
      it("pages without gap or overlap", async () => {
        await append(store, "a", 0, 25);
        const pages = [
          await store.read("a", 0, 10),
          await store.read("a", 10, 10),
          await store.read("a", 20, 10),
        ];
        expect(pages.map((page) => page.length)).toEqual([10, 10, 5]);
        expect(pages.flat()).toEqual(eventsAfter(0, 25));
        expect(await store.read("a", 25, 10)).toEqual([]);
      });

      it("finds nothing in a session that is not there", async () => {
        expect(await store.read("a", 0, 10)).toEqual([]);
        expect(await store.summary("a")).toBeUndefined();
      });
    });

    describe("list", () => {
      beforeEach(async () => {
        const titles = ["Berth for the Marlin", "Über den Kai", undefined, "100 % berths_"];
        for (const [index, title] of titles.entries()) {
          const owner = index % 2 === 0 ? "anna" : "ben";
          const createdAt = `2026-11-01T02:2${index}:00.000Z`;
          await append(store, `s${index}`, 0, 1, { createdAt, owner, ...(title !== undefined && { title }) });
        }
      });
      const ids = async (options: Parameters<Store["list"]>[0]) => {
        const { items, total } = await store.list(options);
        return { ids: items.map((item) => item.sessionId), total };
      };

      it("gives the newest first and counts all", async () => {
        expect(await ids({ offset: 0, limit: 2 })).toEqual({ ids: ["s3", "s2"], total: 4 });
        expect(await ids({ offset: 2, limit: 9 })).toEqual({ ids: ["s1", "s0"], total: 4 });
        expect(await ids({ offset: 4, limit: 9 })).toEqual({ ids: [], total: 4 });
      });

      it("keeps its order when an older session goes on", async () => {
        await append(store, "s0", 1, 1, { createdAt: "2026-11-01T02:20:00.000Z" });
        expect((await ids({ offset: 0, limit: 9 })).ids).toEqual(["s3", "s2", "s1", "s0"]);
      });

      it("shows one owner's sessions", async () => {
        expect(await ids({ owner: "anna", offset: 0, limit: 9 })).toEqual({ ids: ["s2", "s0"], total: 2 });
        expect(await ids({ owner: "nobody", offset: 0, limit: 9 })).toEqual({ ids: [], total: 0 });
      });

      it("searches the title without regard to case, and takes no character for a pattern", async () => {
        const search = async (text: string) => (await ids({ search: text, offset: 0, limit: 9 })).ids;
        expect(await search("BERTH")).toEqual(["s3", "s0"]);
        expect(await search("über")).toEqual(["s1"]);
        expect(await search("%")).toEqual(["s3"]);
        expect(await search("_")).toEqual(["s3"]);
        expect(await search("'")).toEqual([]);
        expect(await ids({ search: "berth", owner: "ben", offset: 0, limit: 9 })).toEqual({
          ids: ["s3"],
          total: 1,
        });
      });
    });

    describe("openTurns", () => {
      it("names the sessions whose newest event left a turn running", async () => {
        await append(store, "a", 0, 1, { turnOpen: true });
        await append(store, "b", 0, 1, { turnOpen: true });
        await append(store, "c", 0, 1);
        await append(store, "b", 1, 1, { turnOpen: false });
        expect(await store.openTurns()).toEqual(["a"]);
      });
    });

    describe("delete", () => {
      it("forgets log and summary, and lets the id be used again", async () => {
        await append(store, "a", 0, 5, { turnOpen: true });
        await append(store, "b", 0, 2);
        await store.delete("a");
        expect(await store.summary("a")).toBeUndefined();
        expect(await sequences(store, "a")).toEqual([]);
        expect(await store.openTurns()).toEqual([]);
        expect(await sequences(store, "b")).toEqual([1, 2]);
        await expect(append(store, "a", 5)).rejects.toThrow(SequenceConflictError);
        await append(store, "a", 0);
        expect(await sequences(store, "a")).toEqual([1]);
      });

      it("takes a session that is not there", async () => {
        await expect(store.delete("a")).resolves.toBeUndefined();
      });
    });

    describe("documents", () => {
      it("keeps JSON and bytes by kind and id", async () => {
        const bytes = new Uint8Array([0, 255, 13, 10]);
        await store.documents.put("image", "1", `{"n":1}`, bytes);
        await store.documents.put("agent", "1", `{"n":2}`);
        const image = await store.documents.get("image", "1");
        expect(image?.json).toBe(`{"n":1}`);
        expect([...(image?.bytes ?? [])]).toEqual([...bytes]);
        expect(await store.documents.get("agent", "1")).toEqual({ json: `{"n":2}` });
        expect(await store.documents.get("agent", "2")).toBeUndefined();
      });

      it("replaces in place and lists the newest first", async () => {
        for (const id of ["1", "2", "3"]) await store.documents.put("agent", id, `"${id}"`);
        await store.documents.put("agent", "1", `"one"`);
        await store.documents.put("image", "9", `"9"`);
        expect(await store.documents.list("agent", 0, 2)).toEqual([`"3"`, `"2"`]);
        expect(await store.documents.list("agent", 2, 2)).toEqual([`"one"`]);
      });

      it("says whether there was something to delete", async () => {
        await store.documents.put("agent", "1", "1");
        expect(await store.documents.delete("agent", "1")).toBe(true);
        expect(await store.documents.delete("agent", "1")).toBe(false);
        expect(await store.documents.list("agent", 0, 9)).toEqual([]);
      });
    });

    describe("close", () => {
      it("waits for what is in hand, then refuses", async () => {
        const appended = append(store, "a", 0);
        await Promise.all([store.close(), appended]);
        await expect(append(store, "a", 1)).rejects.toThrow("closed");
        await expect(store.close()).resolves.toBeUndefined();
      });

      it.runIf(kind.durable)("has everything when it is opened again", async () => {
        await append(store, "a", 0, 3, { title: "Kept", turnOpen: true });
        await store.documents.put("agent", "1", "1");
        await store.close();
        store = await fixture.open();
        expect(await store.read("a", 0, 10)).toEqual(eventsAfter(0, 3));
        expect(await store.summary("a")).toEqual(summaryOf("a", 3, { title: "Kept", turnOpen: true }));
        expect(await store.openTurns()).toEqual(["a"]);
        expect(await store.documents.get("agent", "1")).toEqual({ json: "1" });
      });
    });
  });
}
