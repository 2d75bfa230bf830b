/** What a service answered, with the address it came from. */
export type Answer = { url: string; text: string }

/** Parses an answer. Throws an error that names its address where the answer is not what it should be. */
export function parseAnswer<T>({ url, text }: Answer, parse: (text: string) => T): T {
  try {
    return parse(text)
  } catch (cause) {
    throw new Error(`[GET] "${url}": unusable answer: ${(cause as Error).message}`, { cause })
  }
}
