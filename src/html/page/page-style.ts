/**
 * One style for light, dark, phone and A4. Tones that matter are told apart by a sign too, so that a copier and a colour-blind reader see
 * them; bars have hatches.
 */
export const pageStyle = `
:root{--ink:#1a1a1a;--paper:#fff;--line:#bbb;--soft:#f2f2f2;--link:#0b4f8a;--good:#dff0df;--middling:#fff3cd;--bad:#f8d7da;--muted:#595959;--fill:#2b6cb0}
@media(prefers-color-scheme:dark){:root{--ink:#eee;--paper:#16181b;--line:#555;--soft:#24272b;--link:#8ec5ff;--good:#1f3d26;--middling:#4a3d12;--bad:#54242a;--muted:#b5b5b5;--fill:#63a4e8}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:75rem;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
a{color:var(--link)}
h2{border-bottom:2px solid var(--line);margin-top:3rem;padding-bottom:.25rem}
nav ol{columns:20rem;padding-left:1.5rem}
nav li{break-inside:avoid}
:target{scroll-margin-top:6rem}
.tools{position:sticky;top:0;background:var(--paper);padding:.5rem 0;z-index:1}
.tools input{font:inherit;padding:.5rem;width:100%;max-width:30rem;background:var(--paper);color:var(--ink);border:1px solid var(--muted)}
.letterhead{display:flex;flex-wrap:wrap;gap:1rem;justify-content:space-between;text-align:center}
.letterhead>div{flex:1 1 18rem}
.letterhead p,.title p,.distribution p{margin:0}
.title{text-align:center;margin:1.5rem 0}
.title .name{font-size:1.25rem;font-weight:bold}
.subject,.bold,.total td,.group th{font-weight:bold}
.italic,.remark,p.italic{font-style:italic}
.ruled::after{content:"";display:block;width:40%;margin:.15rem auto;border-bottom:1px solid currentColor}
p.note{color:var(--muted)}
p.warning{border-left:.3rem solid currentColor;padding-left:.6rem;font-weight:bold}
p.right{text-align:right}
p.list{padding-left:1.2rem;text-indent:-.8rem}
p.list::before{content:"– "}
dl{display:grid;grid-template-columns:minmax(10rem,1fr) 2fr;gap:.25rem 1rem}
dt{color:var(--muted)}dd{margin:0}
.wide{overflow-x:auto;margin:1rem 0;padding-right:1px}
table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{text-align:left;font-weight:bold;padding:.3rem 0}
caption small{display:block;font-weight:normal;text-align:right}
th,td{border:1px solid var(--line);padding:.3rem .45rem;vertical-align:top;text-align:left}
thead th{background:var(--soft);text-align:center}
tbody tr:nth-child(even){background:color-mix(in srgb,var(--soft) 50%,transparent)}
.group th{background:var(--soft)}
td.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.good{background:var(--good)}td.middling{background:var(--middling)}td.bad{background:var(--bad)}td.muted{color:var(--muted)}
td.good::before{content:"● "}td.middling::before{content:"◐ "}td.bad::before{content:"○ "}
td.bar{background:linear-gradient(90deg,color-mix(in srgb,var(--fill) 35%,transparent) calc(var(--share)*100%),transparent 0)}
td.scale{background:color-mix(in srgb,var(--fill) calc(8% + var(--share)*42%),transparent)}
th.sortable{padding:0}
th.sortable button{all:unset;cursor:pointer;display:block;padding:.3rem .45rem;width:100%;text-align:center;font-weight:bold}
th.sortable button:focus-visible{outline:3px solid var(--link);outline-offset:-3px}
th[aria-sort=ascending] button::after{content:" ▲"}th[aria-sort=descending] button::after{content:" ▼"}
.chart{margin:1rem 0}.chart figcaption{font-weight:bold}
.chart .row{display:grid;grid-template-columns:minmax(7rem,16rem) 1fr;gap:.6rem;align-items:center;padding:.15rem 0}
.bars{display:block}.stack{display:flex}
.bar-line{display:flex;align-items:center;gap:.4rem;min-width:0}
.stack .bar-line{flex-direction:column;align-items:stretch}
.bar-line i{display:block;height:1rem;min-width:2px;background:var(--fill);border:1px solid var(--ink)}
.bar-line b{font-weight:normal;font-size:.85rem;white-space:nowrap}
.s1{background:repeating-linear-gradient(45deg,var(--fill) 0 2px,transparent 2px 6px)!important}
.s2{background:transparent!important}
.s3{background:repeating-linear-gradient(90deg,var(--ink) 0 1px,transparent 1px 4px)!important}
.key{margin-right:1rem}.key::before{content:"";display:inline-block;width:1rem;height:.8rem;border:1px solid var(--ink);margin-right:.3rem;background:inherit}
.legend .s0::before{background:var(--fill)}.legend .key{background:transparent!important}
.legend .s1::before{background:repeating-linear-gradient(45deg,var(--fill) 0 2px,transparent 2px 6px)}.legend .s3::before{background:repeating-linear-gradient(90deg,var(--ink) 0 1px,transparent 1px 4px)}
.picture{display:inline-block;margin:.5rem;max-width:20rem;vertical-align:top}.picture img{max-width:100%;height:auto}
.signatures{display:flex;flex-wrap:wrap;gap:1rem;justify-content:space-between;text-align:center;break-inside:avoid;margin:2rem 0}
.signatures>div{flex:1 1 12rem}.signatures p{margin:0}.signed{padding-top:4rem;font-weight:bold}
.distribution{font-size:.85rem}
[hidden]{display:none!important}
@page{size:A4;margin:20mm 15mm 20mm 30mm}
@media print{
:root{--ink:#000;--paper:#fff;--line:#666;--soft:#eee;--muted:#333;--good:#fff;--middling:#eee;--bad:#ccc;--fill:#777}
body{max-width:none;padding:0;font-family:"Times New Roman",Times,serif;font-size:12pt}
nav,.tools{display:none}h2{break-before:page;margin-top:0}h2:first-of-type{break-before:auto}
h2,h3,h4,h5{break-after:avoid}.wide{overflow:visible}thead{display:table-header-group}tr,.chart .row{break-inside:avoid}
td,i,.key::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit;text-decoration:none}
}`.trim();
