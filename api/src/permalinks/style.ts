/** The one style of the plain pages: reads well on paper, on a phone and in an archive. */
export const style = `
:root { color-scheme: light dark; --ink: #1c2326; --soft: #56636a; --line: #d5dbde; --paper: #fff; --mark: #fff5d6; --link: #0b5c7a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecee; --soft: #a3afb5; --line: #3a4449; --paper: #14191b; --mark: #3b3214; --link: #7cc7e4; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 50rem; padding: 1.5rem 1rem 3rem; color: var(--ink); background: var(--paper); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); }
header p, footer, .soft { color: var(--soft); font-size: .9rem; }
h1 { font-size: 1.35rem; line-height: 1.35; margin: .4rem 0 1rem; }
h2 { font-size: 1rem; margin: 2rem 0 .5rem; border-top: 1px solid var(--line); padding-top: 1rem; }
dl { display: grid; grid-template-columns: minmax(8rem, 13rem) 1fr; gap: .3rem 1rem; margin: 0; }
dt { color: var(--soft); } dd { margin: 0; }
@media (max-width: 36rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .6rem; } }
.banner { background: var(--mark); border-left: .3rem solid currentColor; padding: .6rem .8rem; margin: 0 0 1rem; }
pre { white-space: pre-wrap; background: transparent; border: 1px solid var(--line); padding: .7rem; font-size: .85rem; }
img { max-width: 100%; height: auto; }
ol, ul { padding-left: 1.2rem; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem; }
@media print { a { color: inherit; } .banner { border: 1px solid; } }
`;
