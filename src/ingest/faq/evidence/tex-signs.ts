/** What a TeX command is as a letter or sign; those that only set type are empty. Others count as their name. */
export const texSigns: ReadonlyMap<string, string> = new Map([
  ...pairs(
    'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta θ iota ι kappa κ varkappa κ ' +
      'lambda λ mu μ nu ν xi ξ pi π varpi π rho ρ varrho ρ sigma σ varsigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ ' +
      'omega ω Gamma γ Delta δ Theta θ Lambda λ Xi ξ Pi π Sigma σ Upsilon υ Phi φ Psi ψ Omega ω',
  ),
  ...pairs(
    'le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ approx ≈ simeq ≃ cong ≅ equiv ≡ propto ∝ ll ≪ gg ≫ lt < gt > ' +
      'times × cdot · bullet • star ⋆ pm ± mp ∓ div ÷ oplus ⊕ otimes ⊗ odot ⊙ wedge ∧ land ∧ vee ∨ lor ∨ lnot ¬ neg ¬ ' +
      'in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖ emptyset ∅ varnothing ∅ ' +
      'forall ∀ exists ∃ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ oint ∮ sqrt √ perp ⊥ parallel ‖ ' +
      'to → rightarrow → longrightarrow → leftarrow ← gets ← leftrightarrow ↔ mapsto ↦ Rightarrow ⇒ implies ⇒ ' +
      'Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ uparrow ↑ downarrow ↓ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ ' +
      'mid | vert | lvert | rvert | Vert ‖ lVert ‖ rVert ‖ colon : ell l hbar ħ degree ° circ ° percent % dagger † ' +
      'ast * lbrace { rbrace } lbrack [ rbrack ] ss ß ae æ oe œ aa å o ø l ł i i j j',
  ),
  ...silent(
    'mathbf mathrm mathcal mathbb mathsf mathtt mathit mathfrak mathscr mathnormal boldsymbol bm pmb text textbf textit ' +
      'textrm textsf texttt textsc textsl textup textnormal mbox hbox emph underline uline operatorname rm bf it sf tt cal ' +
      'left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr displaystyle textstyle scriptstyle ' +
      'scriptscriptstyle quad qquad enspace thinspace hat widehat bar tilde widetilde vec dot ddot check breve acute grave ' +
      'mathring overline overbrace underbrace overrightarrow limits nolimits mathop mathbin mathrel mathord mathopen ' +
      'mathclose mathstrut strut nonumber notag ldots dots cdots dotsc dotsb vdots ddots prime sim thicksim frac dfrac ' +
      'tfrac cfrac ensuremath protect relax smash small large Large normalsize footnotesize cr hfill xspace tiny',
  ),
])

/** Signs that mean the same as another one and have no such form in Unicode. */
export const sameSigns: ReadonlyMap<string, string> = new Map(
  pairs('⩽ ≤ ⩾ ≥ ≦ ≤ ≧ ≥ ς σ ⋅ · ∙ · ∥ ‖ ∣ | ∘ ° ⁄ / ∕ / ∖ \\ ⟶ → 〈 ⟨ 〉 ⟩ ⟹ ⇒ ⟺ ⇔ ∆ δ ɛ ε ℏ ħ ⋯'),
)

function pairs(words: string): [string, string][] {
  const list = words.split(' ')
  return list.flatMap((word, index) => (index % 2 === 0 ? [[word, list[index + 1] ?? ''] as [string, string]] : []))
}

function silent(words: string): [string, string][] {
  return words.split(' ').map((word) => [word, ''])
}
