const lineFeed = 0x0a;
const carriageReturn = 0x0d;

export interface LineReaderOptions {
  /** Largest line in bytes, without its end. */
  readonly maxBytes: number;
  /** One line without its end; the first `maxBytes` + 1 bytes of one that is too long, after which nothing more comes. */
  readonly onLine: (line: Buffer) => void;
}

/** Cuts bytes into lines. Lines end in LF, CRLF or CR; empty ones are skipped. */
export interface LineReader {
  push(chunk: Buffer): void;
  /** The input is over: what stands behind the last line end is a line too. */
  end(): void;
}

export function createLineReader({ maxBytes, onLine }: LineReaderOptions): LineReader {
  let pieces: Buffer[] = [];
  let held = 0;
  let overflowed = false;

  function hold(piece: Buffer): void {
    if (piece.length === 0) return;
    pieces.push(piece);
    held += piece.length;
    if (held <= maxBytes) return;
    emit();
    overflowed = true;
  }

  function emit(): void {
    if (held === 0) return;
    const line = pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
    pieces = [];
    held = 0;
    if (line) onLine(line.subarray(0, maxBytes + 1));
  }

  return {
    push(chunk) {
      const nextEnd = createEndFinder(chunk);
      let start = 0;
      for (let end = nextEnd(0); end >= 0 && !overflowed; end = nextEnd(start)) {
        hold(chunk.subarray(start, end));
        emit();
        start = end + 1;
      }
      if (!overflowed) hold(chunk.subarray(start));
    },
    end() {
      if (!overflowed) emit();
    },
  };
}

/** Finds the first CR or LF at or behind a place, -1 for none. Places must grow: each byte is looked at once per kind. */
function createEndFinder(chunk: Buffer): (from: number) => number {
  let feed = -2;
  let carriage = -2;
  const advance = (known: number, from: number, byte: number) =>
    known === -1 || known >= from ? known : chunk.indexOf(byte, from);
  return (from) => {
    feed = advance(feed, from, lineFeed);
    carriage = advance(carriage, from, carriageReturn);
    if (feed < 0 || carriage < 0) return Math.max(feed, carriage);
    return Math.min(feed, carriage);
  };
}
