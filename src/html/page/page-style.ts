/**
 * One style for light, dark, phone and A4. Tones that matter are told apart by a sign too, so that a copier and a colour-blind reader see
 * them; bars have hatches. Classes of cells are short, since there are thousands: g good, m middling, b bad, u muted.
 */
export const pageStyle = `
:root{--ink:#1a1a1a;--paper:#fff;--line:#bbb;--soft:#f2f2f2;--link:#0b4f8a;--good:#dff0df;--middling:#fff3cd;--bad:#f8d7da;--muted:#595959;--fill:#2b6cb0;--fall:#b02a37;color-scheme:light dark}
@media(prefers-color-scheme:dark){:root{--ink:#eee;--paper:#16181b;--line:#555;--soft:#24272b;--link:#8ec5ff;--good:#1f3d26;--middling:#4a3d12;--bad:#54242a;--muted:#b5b5b5;--fill:#63a4e8;--fall:#ff8f98}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:75rem;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
h1{font-size:1.6rem;line-height:1.3}
a{color:var(--link)}
h2{border-bottom:2px solid var(--line);margin-top:2.5rem;padding-bottom:.25rem;scroll-margin-top:5rem}
nav h2{margin-top:1.5rem}
nav ol{columns:18rem;padding-left:1.5rem}
nav li{break-inside:avoid;padding:.15rem 0}
:target{scroll-margin-top:5rem;outline:3px solid var(--link);outline-offset:-3px}
section:target{outline:0}
:focus-visible{outline:3px solid var(--link);outline-offset:1px}
.tools{position:sticky;top:0;background:var(--paper);padding:.5rem 0;z-index:1;display:flex;flex-wrap:wrap;gap:.2rem .6rem;align-items:center}
.tools input{font:inherit;padding:.5rem;min-height:2.75rem;flex:1 1 12rem;min-width:0;max-width:30rem;background:var(--paper);color:var(--ink);border:1px solid var(--muted)}
.letterhead,.signatures{display:flex;flex-wrap:wrap;gap:1rem;justify-content:space-between;text-align:center}
.letterhead>div{flex:1 1 18rem}
.letterhead p,.title p,.distribution p,.signatures p{margin:0}
.title{text-align:center;margin:1.5rem 0}
.title .name{font-size:1.25rem;font-weight:bold}
.subject,.bold,.total td,.group th{font-weight:bold}
.italic,.remark{font-style:italic}
.ruled::after{content:"";display:block;width:40%;margin:.15rem auto;border-bottom:1px solid}
.note{color:var(--muted)}
.warning{border-left:.3rem solid;padding-left:.6rem;font-weight:bold}
p.right{text-align:right}
p.center{text-align:center}
p.list{padding-left:1.2rem;text-indent:-.8rem}
p.list::before{content:"– "}
dl{display:grid;grid-template-columns:minmax(8rem,1fr) 2fr;gap:.25rem 1rem}
dt{color:var(--muted)}dd{margin:0}
.wide{overflow-x:auto;margin:1rem 0;padding-right:1px}
table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{text-align:left;font-weight:bold;padding:.3rem 0}
small{display:block;font-weight:normal;text-align:right}
th,td{border:1px solid var(--line);padding:.3rem .45rem;vertical-align:top;text-align:left;font-variant-numeric:tabular-nums;overflow-wrap:normal}
thead th{background:var(--soft);text-align:center}
tbody tr:nth-child(even){background:color-mix(in srgb,var(--soft) 50%,transparent)}
.group th{background:var(--soft)}
.g{background:var(--good)}.m{background:var(--middling)}.b{background:var(--bad)}.u{color:var(--muted)}
.g::before{content:"●\\a0 "}.m::before{content:"◐\\a0 "}.b::before{content:"○\\a0 "}
.full::before{content:"●\\a0 "}.part::before{content:"◐\\a0 "}.less::before{content:"○\\a0 "}
td[style^="--s"]{background:linear-gradient(90deg,color-mix(in srgb,var(--fill) 35%,transparent) calc(var(--s)*100%),transparent 0)}
td[style^="--c"]{background:color-mix(in srgb,var(--fall) calc((1 - var(--c))*60%),transparent)}
th.sortable{padding:0}
.sortable span{cursor:pointer;display:block;padding:.3rem .45rem}
.sortable span:focus-visible{outline:3px solid var(--link);outline-offset:-3px}
[aria-sort=ascending] span::after{content:" ▲"}[aria-sort=descending] span::after{content:" ▼"}
figure{margin:1rem 0}figcaption{font-weight:bold;margin-bottom:.4rem}
.row{display:grid;grid-template-columns:minmax(7rem,16rem) 1fr;gap:.6rem;align-items:center;padding:.15rem 0}
.chart{--room:6.5rem;--full:2;--part:2}
.bars{display:block;background:linear-gradient(var(--ink) 0 0) calc((100% - var(--room))*var(--full)) 0/2px 100% no-repeat,repeating-linear-gradient(var(--ink) 0 3px,transparent 3px 6px) calc((100% - var(--room))*var(--part)) 0/2px 100% no-repeat}
.stack{display:flex}
.line{display:flex;align-items:center;gap:.4rem;min-width:0;padding:.1rem 0}
.stack .line{flex-direction:column;align-items:stretch}
.line i{display:block;flex:none;height:1rem;min-width:2px;width:calc((100% - var(--room))*var(--w));background:color-mix(in srgb,var(--fill) 75%,transparent);border:1px solid var(--ink)}
.line b{background:var(--paper);font-weight:normal;font-size:.85rem;white-space:nowrap}
.line .s1,.s1::before{background:repeating-linear-gradient(45deg,var(--fill) 0 2px,transparent 2px 6px)!important}
.line .s2,.s2::before{background:none!important}
.line .s3,.s3::before{background:repeating-linear-gradient(90deg,var(--ink) 0 1px,transparent 1px 4px)!important}
.key{margin-right:1rem}.key::before{content:"";display:inline-block;width:1rem;height:.8rem;border:1px solid var(--ink);margin-right:.3rem;background:color-mix(in srgb,var(--fill) 75%,transparent)}
.slopes{--step:1.4rem}
.slopes div{position:relative;height:calc(var(--lines)*var(--step));padding:0}
.slopes svg{position:absolute;left:4.5rem;width:calc(40% - 4.5rem);height:100%;overflow:visible}
polyline{fill:none;stroke:var(--fill);stroke-width:2;vector-effect:non-scaling-stroke}
.down{stroke:var(--fall);stroke-dasharray:6 4}
.slopes span,.slopes b{position:absolute;top:calc(var(--y)*var(--step));transform:translateY(-50%);font-size:.85rem;line-height:1.15;font-weight:normal;font-variant-numeric:tabular-nums}
.slopes span{width:4.2rem;text-align:right}
.slopes b{left:calc(40% + .5rem)}
@media(max-width:45rem){.slopes{--step:2.2rem}dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}.row{grid-template-columns:1fr;gap:0;padding:.3rem 0}.chart{--room:5.5rem}h1{font-size:1.3rem}}
.picture{display:inline-block;margin:.5rem;max-width:20rem;vertical-align:top}.picture img{max-width:100%;height:auto}.picture figcaption{font-weight:normal}
.signatures{break-inside:avoid;margin:2rem 0}
.signatures>div{flex:1 1 12rem}.signatures .signed{padding-top:4rem;font-weight:bold}
.distribution{font-size:.85rem}
[hidden]{display:none!important}
@page{size:A4;margin:20mm 15mm 20mm 30mm}
@page wide{size:A4 landscape;margin:20mm}
@media print{
:root{--ink:#000;--paper:#fff;--line:#666;--soft:#eee;--link:#000;--muted:#333;--good:#fff;--middling:#eee;--bad:#ccc;--fill:#777;--fall:#000;color-scheme:light}
body{max-width:none;padding:0;font:12pt/1.35 "Times New Roman",Times,"Liberation Serif",serif}
table{font-size:10pt}.landscape{page:wide}.landscape table{font-size:8.5pt}
nav,.tools{display:none}h2{break-before:page;margin-top:0}section:first-child h2{break-before:auto}
h2,h3,h4,figcaption{break-after:avoid}.wide{overflow:visible}thead{display:table-header-group}tr,.row,.picture{break-inside:avoid}
.slopes{--step:13pt;break-inside:avoid}
td{min-width:0!important}td,th,i,.bars,.key::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{text-decoration:none}
}`.trim();
