const rewrites: [RegExp, string][] = [
  // `\_`, `\%`, `\~{}`, `{\_}`, and words for them.
  [/\\([_~%#&$/-])(?:\{\})?/g, '$1'],
  [/\\textunderscore(?:\{\}| |\b)/g, '_'],
  [/\$?\\(?:sim|textasciitilde)(?:\{\}|\b) ?\$?/g, '~'],
  [/\{([_~%#&])\}/g, '$1'],
  [/\\allowbreak(?:\{\}| |\b)/g, ''],
  [/\\(?:\\|newline\b|linebreak\b)/g, ' '],
  // `\href{https://a.org}{a.org}`: the words repeat the address, often abbreviated.
  [
    /(\\href\s{0,3}\{[^{}.]{1,100}\.[^{}]{1,1000}\})\s{0,3}\{(?:[^{}]|\{(?:[^{}]|\{[^{}]{0,500}\}){0,500}\}){0,500}\}/g,
    '$1',
  ],
  // `https: //a.org`, `https:/a.org`, `https//a.org`, `https://https://a.org`
  [/https?\s{0,4}(?::{1,2}\s{0,4}\/\s{0,4}\/?|\/\/)\s{0,4}(?=\w)/gi, 'https://'],
  [/(?:https:\/\/){2,}/g, 'https://'],
  // `github. com/a`, `github.com/ a/b`, `https://a. github.io`
  [/\b(github|gitlab|huggingface)\. (com|io|co)\b/gi, '$1.$2'],
  [/(\b(?:github|gitlab)\.com\/) (?=[\w-]{1,80}\/\w)/gi, '$1'],
  [/(:\/\/[\w-]{1,63}\.)\s{1,4}(?=git(?:hub|lab)\.io\b)/gi, '$1'],
]

/** TeX as it is read for web addresses and the sentences around them: escapes undone, torn addresses mended. */
export function flattenTex(tex: string): string {
  return rewrites.reduce((text, [form, plain]) => text.replace(form, plain), tex)
}
