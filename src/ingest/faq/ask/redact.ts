/**
 * A message from outside as one line that may be shown: without the keys that were sent with the request, and without
 * anything that looks like one.
 */
export function redact(message: string, secrets: string[]): string {
  let text = message.slice(0, looked)
  for (const secret of secrets) if (secret.length >= shortestSecret) text = text.replaceAll(secret, '[key]')
  const line = text
    .replace(/\b(?:Bearer|Basic)\s+[^\s"',;]+/gi, '[key]')
    .replace(/\b(?:sk|pk|rk|gsk|xai|key|api[_-]?key)[-_=:][\w.*-]{6,}/gi, '[key]')
    .replace(/\/\/[^/\s@]+@/g, '//')
    .replace(/\s+/g, ' ')
    .trim()
  return line.length > longest ? `${line.slice(0, longest)} …` : line
}

const looked = 5000
const longest = 300

/** `none` and the like are no secrets. */
const shortestSecret = 6
