/**
 * The declarations of a style that may stand in a formula: those that lay out and colour its own box. What could load, cover or
 * reach something else is left out: `color: red; position: fixed` → `color: red`.
 */
export function toSafeStyle(style: string): string {
  return style.split(';').flatMap(toSafeDeclaration).join('; ')
}

function toSafeDeclaration(declaration: string): string[] {
  const [, name = '', value = ''] = /^\s*([a-z-]+)\s*:\s*(.*?)\s*$/i.exec(declaration) ?? []
  const form = forms.get(name.toLowerCase())
  return form?.test(value) ? [`${name.toLowerCase()}: ${value.toLowerCase()}`] : []
}

/** No sign, and 20 em at the most: nothing is pulled over its neighbours or pushed off the page. */
const length = String.raw`(?:0|1?\d(?:\.\d{1,4})?em|[0-3]?\d(?:\.\d{1,4})?ex|1?\d{1,2}(?:\.\d{1,4})?px)`
const color = String.raw`(?:[a-z]{3,20}|#[\da-f]{3,8}|rgba?\([\d.,\s%]{5,40}\))`
const line = '(?:solid|dashed|dotted|double)'
const lengths = form(`${length}(?:\\s+${length}){0,3}`)
const border = form(`(?:none|${length}\\s+${line}(?:\\s+${color})?)`)

const forms: ReadonlyMap<string, RegExp> = new Map([
  ['color', form(color)],
  ['background-color', form(color)],
  ['display', form('(?:inline|inline-block)')],
  ['text-align', form('(?:left|center|right)')],
  ['vertical-align', form(`(?:baseline|middle|top|bottom)`)],
  ['font-weight', form('(?:normal|bold)')],
  ...['width', 'height', 'min-width', 'min-height', 'line-height'].map((name) => [name, form(length)] as const),
  ...['margin', 'padding', ...sides('margin'), ...sides('padding')].map((name) => [name, lengths] as const),
  ...['border', ...sides('border')].map((name) => [name, border] as const),
  ['border-radius', lengths],
])

function sides(name: string): string[] {
  return ['top', 'right', 'bottom', 'left'].map((side) => `${name}-${side}`)
}

function form(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'i')
}
