/**
 * A message from outside as one line that may be shown: without the keys that were sent with the request, and without
 * anything that looks like one.
 */
export function redact(message: string, secrets: string[]): string {
  const line = stripSecrets(message.slice(0, looked), secrets)
    .replace(/\b(?:Bearer|Basic)\s+[^\s"',;]+/gi, '[key]')
    .replace(/\b(?:sk|pk|rk|gsk|xai|key|api[_-]?key)[-_=:][\w.*-]{6,}/gi, '[key]')
    .replace(/\/\/[^/\s@]+@/g, '//')
    .replace(/\s+/g, ' ')
    .trim()
  return line.length > longest ? `${line.slice(0, longest)} …` : line
}

/** A text without the keys: a server that repeats the request in its answer is not to have them published. */
export function stripSecrets(text: string, secrets: string[]): string {
  const long = secrets.filter((secret) => secret.length >= shortestSecret)
  return long.reduce((rest, secret) => rest.replaceAll(secret, '[key]'), text)
}

const looked = 5000
const longest = 300

/** `none` and the like are no secrets. */
const shortestSecret = 6
