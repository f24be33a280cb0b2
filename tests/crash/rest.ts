/** The few operations of the everruns REST protocol that the crash run needs, as a stranger would write them. */
export interface RestEvent {
  readonly id: string;
  readonly type: string;
  readonly sequence?: number;
  readonly context: { readonly turn_id?: string };
  readonly data: {
    readonly turn_id?: string;
    readonly input_message_id?: string;
    readonly message?: RestMessage;
  };
}

export interface RestMessage {
  readonly id: string;
  readonly role: string;
  readonly content: readonly { readonly type: string; readonly text?: string }[];
}

export const textOf = ({ content }: RestMessage): string => content.map(({ text = "" }) => text).join("");

export async function createSession(origin: string): Promise<string> {
  const { id }: { id: string } = await post(`${origin}/v1/sessions`, {});
  return id;
}

/** Id of the message, once the server has acknowledged it. */
export async function sendMessage(origin: string, sessionId: string, text: string): Promise<string> {
  const message = { role: "user", content: [{ type: "text", text }] };
  const { id }: { id: string } = await post(`${origin}/v1/sessions/${sessionId}/messages`, { message });
  return id;
}

/** All stored events. */
export async function listEvents(origin: string, sessionId: string): Promise<readonly RestEvent[]> {
  const response = await fetch(`${origin}/v1/sessions/${sessionId}/events`);
  if (!response.ok) throw new Error(`GET events: ${response.status} ${await response.text()}`);
  const { data }: { data: readonly RestEvent[] } = await response.json();
  return data;
}

export async function openStream(
  origin: string,
  sessionId: string,
  sinceId: string | undefined,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const query = sinceId === undefined ? "" : `?since_id=${sinceId}`;
  const response = await fetch(`${origin}/v1/sessions/${sessionId}/sse${query}`, { signal });
  if (!response.ok || !response.body) throw new Error(`GET sse: ${response.status} ${await response.text()}`);
  return response.body;
}

async function post<Reply>(url: string, body: object): Promise<Reply> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (response.status !== 201) throw new Error(`POST ${url}: ${response.status} ${await response.text()}`);
  return await response.json();
}
