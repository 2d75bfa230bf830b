/**
 * HTML as a template: ``html`<a href="${address}">${title}</a>` ``. Texts are escaped, HTML within HTML is kept, lists are
 * joined, and what is `undefined` or `false` is left out. A page of hundreds of entries costs a tenth of what it costs
 * with a component for each part of each entry.
 */
export function html(strings: TemplateStringsArray, ...values: Shown[]): Html {
  let text = strings[0] as string
  for (let index = 0; index < values.length; index++) text += show(values[index]) + strings[index + 1]
  return new Html(text)
}

/** HTML that has been escaped already: rendered prose. */
export function raw(text: string): Html {
  return new Html(text)
}

export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

/** A text as it stands in HTML, also within a quoted attribute; where it has a NUL, which HTML cannot hold, stands `\uFFFD`. */
export function escapeHtml(text: string): string {
  return needsEscape.test(text) ? text.replace(escaped, (sign) => escapes[sign] as string) : text
}

const needsEscape = /[&<>"\0]/
const escaped = /[&<>"\0]/g
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\0': '\uFFFD' }

function show(value: Shown): string {
  if (typeof value === 'string') return escapeHtml(value)
  if (value === undefined || value === false) return ''
  return Array.isArray(value) ? value.map(show).join('') : String(value)
}

type Shown = string | number | undefined | false | Html | Shown[]
