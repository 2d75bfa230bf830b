/** Math's commands that authors use outside of it, and how many arguments each takes. */
export const mathCommands: ReadonlyMap<string, number> = new Map([
  ...names(
    0,
    `alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho
    sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
    pm mp times div cdot cdots ast star circ bullet oplus ominus otimes odot wedge vee cap cup setminus amalg wr uplus sqcup
    bigtriangleup triangleup triangle dagger ddagger sqcap bigcirc boxtimes boxplus ltimes rtimes Box Diamond diamond
    leq le geq ge ll gg neq ne equiv sim simeq approx cong propto prec succ preceq succeq subset supset subseteq supseteq
    subsetneq in ni notin mid parallel perp vdash models lesssim gtrsim lessapprox gtrapprox leqslant geqslant doteq asymp
    trianglelefteq trianglerighteq ltsim gtsim lt gt nsim
    to gets mapsto rightarrow leftarrow Rightarrow Leftarrow leftrightarrow Leftrightarrow longrightarrow longleftarrow
    Longrightarrow longmapsto uparrow downarrow updownarrow nearrow searrow hookrightarrow rightharpoonup
    rightleftharpoons rightrightarrows twoheadrightarrow xrightarrow implies iff
    forall exists nexists neg lnot land lor top bot emptyset varnothing infty nabla partial aleph hbar ell wp Re Im
    imath jmath prime angle sphericalangle complement Bbbk surd flat sharp natural clubsuit diamondsuit heartsuit spadesuit
    sum prod coprod int iint iiint oint bigcup bigcap bigoplus bigotimes bigwedge bigvee
    lim limsup liminf sup inf max min arg det dim ker exp log ln lg sin cos tan cot sec csc arcsin arccos arctan sinh cosh
    tanh gcd deg hom Pr langle rangle lfloor rfloor lceil rceil vert Vert lVert rVert lvert rvert
    vdots ddots colon odot sun astrosun`,
  ),
  ...names(
    1,
    `mathbb mathbf mathcal mathfrak mathrm mathsf mathscr mathit mathtt mathop mathbin mathrel boldsymbol bm pmb
    operatorname Bbb bold hat widehat tilde widetilde bar overline vec overrightarrow dot ddot acute grave check breve
    mathring cal sqrt underbrace overbrace pmod bmod`,
  ),
  ...names(2, 'frac dfrac tfrac binom stackrel overset underset'),
])

function names(count: number, list: string): [string, number][] {
  return list.split(/\s+/).map((name) => [name, count])
}
