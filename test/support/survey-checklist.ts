/** A checklist with every kind of answer, conditions and bounds, as a form of KoboToolbox or ODK asks it. */
export const surveyChecklist = `
format: facility-audit/checklist/1
id: survey
version: "1"
title: { vi: "Bộ khảo sát", en: "Survey", fr: "Enquête" }
languages: [vi, en, fr]
profile:
  - { id: hosting, kind: choice, question: { vi: "Ở đâu?", en: "Where?", fr: "Où ?" }, options: [{ id: local, label: { vi: "Tại chỗ", en: "Local", fr: "Local" } }, { id: cloud, label: { vi: "Đám mây", en: "Cloud", fr: "Nuage" } }] }
  - { id: beds, kind: number, question: { vi: "Mấy giường?", en: "How many beds?", fr: "Combien de lits ?" }, min: 0, integer: true }
levels:
  - { id: ready, label: { vi: "Sẵn sàng", en: "Ready", fr: "Prêt" }, minPercent: 85 }
  - { id: not-ready, label: { vi: "Chưa", en: "Not yet", fr: "Non" } }
sections:
  - id: servers
    title: { vi: "Máy chủ", en: "Servers", fr: "Serveurs" }
    weight: 1
    criteria:
      - { id: S-01, question: { vi: "Có phòng không? \${x}", en: "A room? \${x}", fr: "Une salle ? \${x}" }, kind: judgement, weight: 1, place: server-room, evidence: required }
      - { id: S-02, question: { vi: "Đặt ở đâu?", en: "Which rack?", fr: "Quelle baie ?" }, kind: choice, weight: 1, evidence: expected, notApplicable: forbidden, options: [{ id: "2", label: { vi: "Hai", en: "Two", fr: "Deux" }, mark: 1 }, { id: away, label: { vi: "Xa", en: "Away", fr: "Loin" }, mark: 0 }], when: { criterion: S-01, in: [met, partly] } }
      - { id: S-03, question: { vi: "Mấy máy?", en: "How many?", fr: "Combien ?" }, kind: coverage, weight: 1, min: 0, max: 500, integer: true, atMost: needed, needed: [{ when: { profile: hosting, is: cloud }, is: 5 }], when: { not: { profile: beds, atLeast: 1000 } } }
  - id: rest
    title: { vi: "Còn lại", en: "The rest", fr: "Le reste" }
    weight: 1
    criteria:
      - { id: R-01, question: { vi: "Đã lưu gì?", en: "What is saved?", fr: "Quoi ?" }, kind: checks, weight: 1, options: [{ id: data, label: { vi: "Dữ liệu", en: "Data", fr: "Données" } }, { id: system, label: { vi: "Hệ thống", en: "System", fr: "Système" } }] }
      - { id: 1-R, question: { vi: "Bao nhiêu GB?", en: "How many GB?", fr: "Combien de Go ?" }, kind: number, unit: { vi: GB, en: GB, fr: Go }, weight: 1, min: 0, bands: [{ from: 100, mark: 1 }], place: server-room }
      - { id: R-03, question: { vi: "Ngày nào?", en: "Which day?", fr: "Quel jour ?" }, kind: date, weight: 1, bands: [{ to: 365, mark: 1 }], when: { any: [{ criterion: S-03, atLeast: 2 }, { auditedOn: { from: 2025-01-01 } }] } }
      - { id: R-04, question: { vi: "Ý kiến?", en: "Remarks?", fr: "Remarques ?" }, kind: text }
`;
