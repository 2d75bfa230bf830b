import type { Random } from './random.ts'

/** A formula's TeX: every second one is common to many papers, as in real abstracts. */
export function syntheticFormula(random: Random): string {
  return random.chance(0.5) ? random.pick(common) : random.pick(own)(random)
}

/** A displayed formula's TeX. */
export function syntheticDisplay(random: Random): string {
  const [loss, weight] = [random.pick(letters), random.pick(greek)]
  return `\\mathcal{${loss}}(\\theta) = \\frac{1}{N} \\sum_{i=1}^{${random.between(2, 999)}} \\left\\| f_{\\theta}(x_i) - y_i \\right\\|_2^2 + ${weight} \\, \\mathbb{E}_{z \\sim p(z)} \\left[ \\log \\frac{q(z)}{p(z)} \\right]`
}

const letters = [...'ABDEFGHKLMPQRSTUVX']
const greek = ['\\alpha', '\\beta', '\\gamma', '\\lambda', '\\mu', '\\sigma', '\\tau', '\\epsilon', '\\eta']

const common = [
  ...greek,
  ...['n', 'k', 'd', 'p', 'x', '\\mathbb{R}^d', '\\mathcal{O}(n)', '\\mathcal{O}(n^2)', 'O(n \\log n)', '\\ell_2'],
  ...['\\times', '\\sim', '\\pm', '10\\%', '2\\times', '\\mathbb{Z}', 'L^2', '\\epsilon > 0', 'p < 0.05', 'H_0', 'z=0'],
  ...['\\Lambda\\mathrm{CDM}', '\\sigma_8', 'S^1', '\\mathrm{SU}(2)', '\\hbar', 'k \\geq 3', 'T_c', 'R^2', '\\zeta(s)'],
]

const own: ((random: Random) => string)[] = [
  (random) => `${random.pick(letters)}_{${random.between(1, 99)}}`,
  (random) => `${random.between(1, 99)}.${random.between(1, 99)} \\pm 0.${random.between(1, 99)}`,
  (random) => `\\mathcal{O}(n^{${random.between(2, 9)}} \\log^{${random.between(2, 99)}} n)`,
  (random) => `${random.between(2, 9)} \\times 10^{-${random.between(1, 40)}}\\,\\mathrm{erg\\,s^{-1}}`,
  (random) =>
    `\\|${random.pick(letters)} - \\hat{${random.pick(letters)}}\\|_F \\leq ${random.between(2, 99)}${random.pick(greek)}`,
  (random) => `${random.pick(greek)}_{\\mathrm{max}} = \\sqrt{${random.between(2, 999)}}`,
  (random) =>
    `\\mathbb{P}(${random.pick(letters)} \\mid ${random.pick(greek)}) \\geq 1 - ${random.between(2, 99)}^{-d}`,
  (random) => `\\int_0^{${random.between(2, 99)}} ${random.pick(letters)}(t)\\, dt`,
]
