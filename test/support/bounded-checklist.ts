import type { Ran } from './command-line.ts';

/** A checklist whose numbers have bounds, labels and a rule across answers. */
export const boundedChecklist = `
format: facility-audit/checklist/1
id: bounded
version: "1"
title: { vi: "Bộ có giới hạn", en: "Bounded", fr: "Borné" }
languages: [vi, en, fr]
profile:
  - { id: beds, kind: number, question: { vi: "Bao nhiêu giường?", en: "How many beds?", fr: "Combien de lits ?" }, min: 0, max: 5000, integer: true }
  - id: hosting
    kind: choice
    question: { vi: "Máy chủ ở đâu?", en: "Where are the servers?", fr: "Où sont les serveurs ?" }
    options:
      - { id: here, label: { vi: "Tại chỗ", en: "Here", fr: "Sur place" } }
      - { id: cloud, label: { vi: "Đám mây", en: "Cloud", fr: "Nuage" } }
levels:
  - { id: ready, label: { vi: "Sẵn sàng", en: "Ready", fr: "Prêt" }, minPercent: 85 }
  - { id: not-ready, label: { vi: "Chưa sẵn sàng", en: "Not ready", fr: "Non prêt" } }
cross:
  - id: more-licensed
    when: { criterion: LIC, moreThan: { criterion: PCS } }
    say: { vi: "Có bản quyền nhiều hơn số máy hiện có.", en: "More are licensed than there are.", fr: "Plus de licences que de postes." }
  - id: more-than-beds
    when: { criterion: PCS, moreThan: { profile: beds, times: 2 } }
    say: { vi: "Máy trạm nhiều hơn hai lần số giường.", en: "More than two workstations a bed.", fr: "Plus de deux postes par lit." }
  - id: fewer
    when: { criterion: PCS, lessThan: { previous: PCS } }
    say: { vi: "Ít máy trạm hơn đợt trước.", en: "Fewer workstations than last round.", fr: "Moins de postes qu’au tour précédent." }
sections:
  - id: servers
    title: { vi: "Máy chủ", en: "Servers", fr: "Serveurs" }
    weight: 1
    criteria:
      - { id: FREE, question: { vi: "Còn trống bao nhiêu phần trăm?", en: "How much is free?", fr: "Combien est libre ?" }, kind: number, unit: { vi: "%", en: "%", fr: "%" }, weight: 1, bands: [{ from: 30, mark: 1 }], min: 0, max: 100, plausible: { from: 5, to: 90 }, place: server-room, when: { profile: hosting, is: here } }
      - { id: TEMP, question: { vi: "Nhiệt độ?", en: "Temperature?", fr: "Température ?" }, kind: number, weight: 1, bands: [{ from: 18, to: 27, mark: 1 }], min: -10, max: 60, place: server-room }
      - { id: SRV, question: { vi: "Mấy máy chủ?", en: "How many servers?", fr: "Combien de serveurs ?" }, kind: coverage, needed: [{ is: 2 }], atMost: needed, integer: true, weight: 1 }
      - { id: DRILL, question: { vi: "Diễn tập ngày nào?", en: "Last drill?", fr: "Dernier exercice ?" }, kind: date, weight: 1, bands: [{ to: 365, mark: 1 }] }
  - id: wards
    title: { vi: "Khoa", en: "Wards", fr: "Services" }
    weight: 1
    criteria:
      - { id: PCS, question: { vi: "Cần và có bao nhiêu máy trạm?", en: "How many workstations?", fr: "Combien de postes ?" }, kind: coverage, unit: { vi: "máy", en: "PCs", fr: "postes" }, weight: 1, integer: true, max: 2000, place: ward, guidance: { vi: "Không có thì hiện có là 0, không chọn Không áp dụng.", en: "None is 0, not “not applicable”.", fr: "Aucun : 0, et non « sans objet »." } }
      - { id: LIC, question: { vi: "Trong các máy đã kiểm tra, bao nhiêu máy có bản quyền?", en: "Of those checked, how many are licensed?", fr: "Parmi les postes contrôlés, combien sont sous licence ?" }, kind: coverage, unit: { vi: "máy", en: "PCs", fr: "postes" }, weight: 1, integer: true, atMost: needed, labels: { needed: { vi: "Đã kiểm tra", en: "Checked", fr: "Contrôlés" }, present: { vi: "Có bản quyền", en: "Licensed", fr: "Sous licence" } }, place: it-office }
      - { id: TRAIN, question: { vi: "Tập huấn chưa?", en: "Trained?", fr: "Formés ?" }, kind: judgement, weight: 1 }
`;

/** Answers every criterion but those given, since only a finished visit is signed. */
export async function finishBounded(
  run: (...argv: readonly string[]) => Promise<Ran>,
  except: readonly string[] = [],
): Promise<void> {
  const ids = [...boundedChecklist.matchAll(/- \{ id: ([A-Z]+),/g)].map(([, id = '']) => id);
  for (const id of ids.filter((each) => !except.includes(each))) await run('answer', 'x.audit.yaml', id, 'no-evidence');
}
