import { createHash } from 'node:crypto';
import { writeFileSync, readFileSync } from 'node:fs';
import { createFiles } from './src/files/files.ts';
import { assessFiles } from './src/app/assess-files.ts';
import { readReportTemplate } from './src/app/read-report-template.ts';
import { facilityWorkbook } from './src/report/facility-workbook.ts';
import { workbooks } from './src/excel/workbooks.ts';
const files = createFiles({cwd:process.cwd(),pid:process.pid,host:'h',user:'u',now:()=>new Date()} as any);
const sha=(d:any)=>createHash('sha256').update(d).digest('hex');
const tools:any={files,workbooks,surroundings:{sha256:sha,shipped:{checklists:process.cwd()+'/checklists',templates:process.cwd()+'/templates',examples:process.cwd()+'/examples'},language:'vi',toolVersion:'0.1.0',now:()=>new Date()}};
const lang = (process.argv[2] ?? 'vi') as any;
const [a]=await assessFiles(tools,{paths:['examples/lao-cai-2025/audits/2025-08/ttyt-yen-binh.2025-08.audit.yaml'],checklists:[],prices:'examples/lao-cai-2025/prices.example.yaml',sides:'effective' as any});
const template=await readReportTemplate(tools,null);
const model=facilityWorkbook(a!.assessment,{language:lang,template,edition:'full',createdAt:'2025-08-05T09:30:00+07:00',fingerprint:sha('x'),pictures:new Map()});
const def=(a!.assessment.checklist as any).definition ?? JSON.parse(readFileSync('/tmp/excel/def.json','utf8'));
const build=()=>workbooks.build(model,{head:{kind:'facility',toolVersion:'0.1.0',language:lang,edition:'full',createdAt:'2025-08-05T09:30:00+07:00',template:null,prices:null,more:{}},audits:[{audit:a!.input.document,checklistDigest:'sha256:1',prices:null}],checklists:new Map([['sha256:1',def]])});
let t=performance.now(); const bytes=await build(); console.log('first', Math.round(performance.now()-t), bytes.length);
for(let i=0;i<3;i++){t=performance.now(); await build(); console.log('again', Math.round(performance.now()-t));}
writeFileSync(`/tmp/excel/real-${lang}.xlsx`,bytes);
const o=await workbooks.open(bytes); t=performance.now(); console.log(o.isUntouched,o.edits()!.length, performance.now()-t);
for(let i=0;i<3;i++){t=performance.now(); const o=await workbooks.open(bytes); o.isUntouched; [...o.carried()!.audits]; console.log('read', (performance.now()-t).toFixed(2));}
console.log('rss', process.resourceUsage().maxRSS/1024);
