/** What a TeX command is as a letter or sign; those that only set type, or nothing, are empty. Others count as their name. */
export const texSigns: Record<string, string> = {
  ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ' },
  ...{ vartheta: 'θ', iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ', varrho: 'ρ' },
  ...{ sigma: 'σ', varsigma: 'σ', tau: 'τ', upsilon: 'υ', phi: 'φ', varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω' },
  ...{ Gamma: 'γ', Delta: 'δ', Theta: 'θ', Lambda: 'λ', Xi: 'ξ', Pi: 'π', Sigma: 'σ', Phi: 'φ', Psi: 'ψ', Omega: 'ω' },
  ...{ le: '≤', leq: '≤', leqslant: '≤', ge: '≥', geq: '≥', geqslant: '≥', ne: '≠', neq: '≠', approx: '≈', sim: '∼' },
  ...{ times: '×', cdot: '·', pm: '±', mp: '∓', to: '→', rightarrow: '→', infty: '∞', in: '∈', subset: '⊂', cup: '∪' },
  ...{
    cap: '∩',
    sum: '∑',
    prod: '∏',
    int: '∫',
    partial: '∂',
    nabla: '∇',
    ll: '≪',
    gg: '≫',
    lt: '<',
    gt: '>',
    ell: 'l',
  },
  ...{ percent: '%', degree: '°', circ: '°', ldots: '', dots: '', cdots: '', prime: '' },
  ...Object.fromEntries(
    (
      'mathbf mathrm mathcal mathbb mathsf mathtt mathit mathfrak boldsymbol bm text textbf textit textrm emph operatorname ' +
      'left right big Big bigl bigr Bigl Bigr bigg Bigg displaystyle textstyle quad qquad hat bar tilde vec overline underline ' +
      'rm bf it limits nolimits mathop mathbin mathrel mathord'
    )
      .split(' ')
      .map((name) => [name, '']),
  ),
}
