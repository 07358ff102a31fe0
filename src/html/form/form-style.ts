/**
 * One style for phones, tablets, PCs and A4, light and dark. What can be touched is 44 pixels high or more; states are told by words and
 * signs, never by colour alone.
 */
export const formStyle = `
:root{--ink:#1a1a1a;--paper:#fff;--line:#767676;--soft:#f1f3f5;--card:#fff;--muted:#555;--link:#0b4f8a;--on:#fff;--done:#1b6b35;--bad:#a4161a;--warn:#fff3cd}
@media(prefers-color-scheme:dark){:root{--ink:#ececec;--paper:#15171a;--line:#8a8f98;--soft:#202429;--card:#1b1e22;--muted:#b8bdc4;--link:#8ec5ff;--on:#10161c;--done:#7fd49a;--bad:#ff9c9c;--warn:#4a3d12}}
*{box-sizing:border-box}
html{scroll-padding:5rem 0 5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.45 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
header,.layout{padding:0 .75rem;max-width:80rem;margin:0 auto}
h1{font-size:1.25rem;margin:.75rem 0 0}h2{font-size:1.15rem;margin:.75rem 0}
header p{margin:0;color:var(--muted)}
p{margin:.4rem 0}.hint{color:var(--muted);font-size:.9rem}.strong{font-weight:bold}
[hidden]{display:none!important}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
h2:focus,#questions:focus{outline:none}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
a{color:var(--link)}
button,.button,select,input,textarea{font:inherit;color:inherit;min-height:2.75rem}
button,.button{background:var(--soft);border:1px solid var(--line);border-radius:.4rem;padding:.5rem .8rem;cursor:pointer;display:inline-flex;align-items:center;text-align:left}
button.main{background:var(--link);color:var(--on);border-color:var(--link)}
button.danger{border-color:var(--bad);color:var(--bad)}
select,input[type=text],input[type=search],input[type=date],textarea{background:var(--paper);border:1px solid var(--line);border-radius:.3rem;padding:.5rem;width:100%}
label>span{display:block;font-size:.9rem}
label.wide{display:block;margin:.5rem 0}
.button input[type=file]{position:absolute;width:1px;min-height:1px;height:1px;opacity:0}
.button:focus-within{outline:3px solid var(--link);outline-offset:2px}
.status{position:sticky;top:0;z-index:2;background:var(--paper);border-bottom:1px solid var(--line);padding:.25rem .75rem}
.status p{margin:0;display:flex;flex-wrap:wrap;gap:0 1rem;align-items:baseline}
#score{font-weight:bold}#progress,#kept{font-size:.85rem;color:var(--muted)}
progress{width:100%;height:.5rem;display:block;accent-color:var(--done)}
.warning{background:var(--warn);border-left:.3rem solid var(--bad);padding:.5rem .6rem;font-weight:bold}
.status .warning{display:block}
.layout{padding-bottom:6rem}
nav{display:none}
.in-contents nav{display:block}.in-contents #questions{display:none}
.in-contents.searching #questions{display:block}.searching .result,.searching .groups,.searching nav h2{display:none}
.groups,.questions,.facts,.remarks,.photos,.rows{list-style:none;margin:0;padding:0}
.groups button,.questions button{width:100%;display:block;margin:.25rem 0}
.groups small,.questions small{display:block;color:var(--muted)}
.groups [aria-current]{border-left:.4rem solid var(--link);font-weight:bold}
.card{border:1px solid var(--line);border-left-width:.4rem;border-radius:.4rem;background:var(--card);padding:.75rem;margin:.75rem 0}
.card.done{border-left-color:var(--done)}
.meta{color:var(--muted);font-size:.85rem;margin:0 0 .25rem}
fieldset{border:0;margin:0;padding:0;min-width:0}
legend{font-weight:bold;padding:0;margin:0 0 .3rem}
.guidance{color:var(--muted);white-space:pre-line}
.facts li::before{content:"• "}.facts{margin:.4rem 0}
.remarks{color:var(--ink);border-left:.3rem solid var(--line);padding-left:.5rem}.remarks li::before{content:"! "}
.problem{color:var(--bad);font-weight:bold}.problem::before{content:"⚠ "}
.options{display:grid;gap:.35rem;margin:.4rem 0}
.option{display:flex;align-items:center;gap:.6rem;border:1px solid var(--line);border-radius:.4rem;padding:.35rem .6rem;min-height:2.75rem;cursor:pointer}
.option input{width:1.4rem;height:1.4rem;min-height:0;flex:none;accent-color:var(--link)}
.option span{flex:1;font-size:1rem}.option small{color:var(--muted);white-space:nowrap}
.option:has(:checked){border:2px solid var(--link);background:var(--soft)}
.option.special{border-style:dashed}
.option:focus-within{outline:3px solid var(--link);outline-offset:2px}
.value{display:grid;gap:.5rem}
.counts,.row{display:grid;gap:.5rem;grid-template-columns:1fr 1fr}
.row{align-items:end;border-bottom:1px solid var(--line);padding:.4rem 0}.row label:first-child{grid-column:1/-1}
.remove{justify-content:center}
.foot{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:space-between}
.state{font-weight:bold;margin:.3rem 0}.done .state{color:var(--done)}
summary{cursor:pointer;min-height:2.75rem;display:list-item;padding:.6rem 0}
.choosers{display:flex;flex-wrap:wrap;gap:.5rem}
.photos{display:flex;flex-wrap:wrap;gap:.5rem;margin:.5rem 0}.photos li{display:flex;flex-direction:column;gap:.25rem}
.photos img{height:7rem;max-width:12rem;object-fit:cover;border:1px solid var(--line)}
.told:empty{display:none}
footer{position:fixed;inset:auto 0 0;z-index:3}
footer .told{background:var(--soft);border-top:1px solid var(--line);padding:.6rem .75rem;margin:0;max-width:none}
.bar{background:var(--paper);border-top:1px solid var(--line);padding:.3rem;padding-bottom:max(.3rem,env(safe-area-inset-bottom));display:flex;gap:.25rem;justify-content:center;flex-wrap:wrap}
.bar button{flex:1 1 auto;justify-content:center;padding:.3rem;font-size:.85rem;text-align:center;min-width:2.75rem}
dialog{max-width:34rem;width:calc(100% - 2rem);border:1px solid var(--line);border-radius:.5rem;background:var(--paper);color:var(--ink)}
dialog::backdrop{background:#000a}
.choices{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:1rem}
#paper{display:none}
@media(max-width:25rem){.bar{gap:.2rem}.bar button{font-size:.8rem;padding:.2rem}}
@media(min-width:40rem){.bar button{max-width:12rem}}
@media(min-width:56rem){
.layout{display:grid;grid-template-columns:20rem minmax(0,1fr);gap:1.5rem}
nav{display:block;position:sticky;top:4rem;align-self:start;max-height:calc(100vh - 9rem);overflow:auto;padding:.25rem}
.in-contents #questions{display:block}.searching .result,.searching nav h2{display:block}.bar>[aria-controls]{display:none}
.row{grid-template-columns:2fr 1fr 1fr auto}.row label:first-child{grid-column:auto}
.options:not(.specials){grid-template-columns:repeat(auto-fit,minmax(13rem,1fr))}
}
@page{size:A4;margin:20mm 15mm 20mm 30mm}
@media print{
:root{--ink:#000;--paper:#fff;--line:#666;--muted:#333}
#page{display:none}#paper{display:block}
body{font-family:"Times New Roman",Times,serif;font-size:11pt}
table{border-collapse:collapse;width:100%;margin:.5rem 0}th,td{border:1px solid var(--line);padding:.2rem .3rem;text-align:left;vertical-align:top;white-space:pre-line}
thead{display:table-header-group}tr{break-inside:avoid}h2{break-after:avoid}
td:first-child{white-space:nowrap}.answers th:nth-child(2){width:42%}.answers th:nth-child(3),.answers th:nth-child(4){width:24%}
.signatures{display:flex;justify-content:space-between;text-align:center;break-inside:avoid;margin:2rem 0 4rem}.signatures div{flex:1}
}`.trim();
