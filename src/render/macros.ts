/**
 * Commands that authors use in metadata as if TeX knew them, beyond MathJax's own: name → definition, or definition and number of
 * arguments. Only those whose meaning is the same with nearly everyone. Commands that would reach into the page keep what
 * they show alone.
 */
export const macros: Record<string, Macro> = {
  href: ['#2', 2],
  class: ['#2', 2],
  cssId: ['#2', 2],
  data: ['#2', 2],
  require: ['', 1],

  // Packages that MathJax lacks: bm, dsfont, bbm, nicefrac, xfrac, slashed, xspace, siunitx, physics, aastex.
  bm: ['\\boldsymbol{#1}', 1],
  mathds: ['\\mathbb{#1}', 1],
  mathbbm: ['\\mathbb{#1}', 1],
  mathpzc: ['\\mathcal{#1}', 1],
  nicefrac: ['{}^{#1}\\!/_{#2}', 2],
  sfrac: ['{}^{#1}\\!/_{#2}', 2],
  slashed: ['\\not{#1}', 1],
  xspace: '',
  ensuremath: ['#1', 1],
  protect: '',
  eqno: '\\qquad',
  SI: ['#1\\,\\mathrm{#2}', 2],
  qty: ['#1\\,\\mathrm{#2}', 2],
  si: ['\\mathrm{#1}', 1],
  unit: ['\\mathrm{#1}', 1],
  num: ['#1', 1],
  ang: ['#1^\\circ', 1],
  dd: '\\mathrm{d}',
  dv: ['\\frac{\\mathrm{d}#1}{\\mathrm{d}#2}', 2],
  pdv: ['\\frac{\\partial #1}{\\partial #2}', 2],
  abs: ['\\left|#1\\right|', 1],
  norm: ['\\left\\|#1\\right\\|', 1],
  expval: ['\\langle #1\\rangle', 1],
  degr: '^\\circ',
  arcmin: '^\\prime',
  arcsec: '^{\\prime\\prime}',
  farcs: '.\\!\\!^{\\prime\\prime}',
  farcm: '.\\!\\!^{\\prime}',
  fdg: '.\\!\\!^\\circ',
  sun: '\\odot',
  astrosun: '\\odot',
  diameter: '\\varnothing',
  textsc: ['\\text{#1}', 1],
  textsl: ['\\textit{#1}', 1],
  textmd: ['\\text{#1}', 1],
  emph: ['\\textit{#1}', 1],
  // TeX's own, with nothing to do here.
  arraycolsep: '',
  displaylimits: '',
  allowbreak: '',
  hfill: '\\quad',
  unboldmath: '',
  boldmath: '',
  dis: '\\displaystyle',
  disp: '\\displaystyle',
  sc: '',

  eps: '\\epsilon',
  ep: '\\epsilon',
  epsi: '\\epsilon',
  veps: '\\varepsilon',
  vepsi: '\\varepsilon',
  Om: '\\Omega',
  om: '\\omega',
  pa: '\\partial',
  prt: '\\partial',
  reals: '\\mathbb{R}',
  Rn: '\\mathbb{R}^n',
  RN: '\\mathbb{R}^N',
  IR: '\\mathbb{R}',
  Oh: '\\mathcal{O}',
  Msun: 'M_\\odot',
  E: '\\mathbb{E}',
  indep: '\\perp\\!\\!\\!\\perp',
  hdots: '\\dots',
  vcentcolon: '\\mathrel{:}',
  llbracket: '\\mathopen{[\\![}',
  rrbracket: '\\mathclose{]\\!]}',
  bb: ['\\mathbb{#1}', 1],
  mbf: ['\\mathbf{#1}', 1],
  mbb: ['\\mathbb{#1}', 1],
  ...blackboard('R C N Z Q F'),
  ...lettered('c', '\\mathcal'),
  ...lettered('cal', '\\mathcal'),
  ...lettered('bb', '\\mathbb'),
  ...lettered('frak', '\\mathfrak'),
  ...operators(`argmin argmax tr Tr rank diag supp sgn sign Var Cov Hom End Aut Ext Tor Spec Gal Ker span
    conv dist vol Vol poly polylog erf KL softmax sigmoid ReLU`),
  // Units of siunitx.
  ...{ meter: 'm', metre: 'm', second: 's', gram: 'g', hertz: 'Hz', electronvolt: 'eV', kelvin: 'K', joule: 'J' },
  ...{ watt: 'W', volt: 'V', tesla: 'T', pascal: 'Pa', newton: 'N', ohm: '\\Omega', celsius: '^\\circ C' },
  ...{ degree: '^\\circ', percent: '\\%', parsec: 'pc', ampere: 'A', mole: 'mol', hour: 'h', day: 'd' },
  ...{ kilo: 'k', mega: 'M', giga: 'G', tera: 'T', milli: 'm', micro: '\\mu ', nano: 'n', pico: 'p', femto: 'f' },
  ...{ centi: 'c', per: '/', squared: '^2', cubed: '^3' },
}

/** `\R` and `\RR`. */
function blackboard(list: string): Record<string, Macro> {
  const names = list.split(' ').flatMap((letter) => [[letter, letter] as const, [letter + letter, letter] as const])
  return Object.fromEntries(names.map(([name, letter]) => [name, `\\mathbb{${letter}}`]))
}

/** `\cA` … `\cZ`, `\calA` … `\calZ`. */
function lettered(prefix: string, font: string): Record<string, Macro> {
  return Object.fromEntries([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => [prefix + letter, `${font}{${letter}}`]))
}

function operators(list: string): Record<string, Macro> {
  return Object.fromEntries(list.split(/\s+/).map((name) => [name, `\\operatorname{${name}}`]))
}

type Macro = string | [string, number]
