const repeat = (text: string) =>
  `You said: ${text}\n\nI am a demo and repeat what I hear. Send /help to see what else I can show.`;
const tides = "the tide comes in and the tide goes out".split(" ");
const long = (count: number) =>
  Array.from({ length: count }, (_, index) => tides[index % tides.length]).join(" ");

/** What the demo agent is asked, and the only answers that make such a turn complete. */
export const answers: Readonly<Record<string, string>> = {
  hello: repeat("hello"),
  "/think the tide": "I have thought about the tide. It looks fine from here.",
  "/tool calc 2+3*4": "2+3*4 = 14",
  "/long 60": long(60),
  "/long 200": long(200),
};

export const prompts = Object.keys(answers) as [string, ...string[]];
