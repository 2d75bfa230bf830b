// Pages that change in a few places take the others from what is there, as bytes: most of a day's page is never read as text.

/** Stands in a text for what the page that is there has of a paper. No other text holds such signs. */
export function markKept(id: string): string {
  return `${mark}${id}${mark}`
}

/**
 * A text's bytes in pieces, each mark replaced by what is kept of its paper: what stands together there is one piece. Throws
 * where something is missing.
 */
export function fillMarks(text: string, kept: Map<string, Buffer>): Buffer[] {
  const pieces: Buffer[] = []
  for (const [n, piece] of text.split(mark).entries()) {
    if (piece === '') continue
    const found = n % 2 === 0 ? Buffer.from(piece) : kept.get(piece)
    if (!found)
      throw new Error(
        `The site lacks ${piece} where the last build has put it. Delete the output folder and build again.`,
      )
    const last = pieces.at(-1)
    if (last && isNext(last, found))
      pieces.splice(-1, 1, Buffer.from(last.buffer, last.byteOffset, last.length + found.length))
    else pieces.push(found)
  }
  return pieces
}

function isNext(last: Buffer, found: Buffer): boolean {
  return last.buffer === found.buffer && last.byteOffset + last.length === found.byteOffset
}

const mark = '\0'
