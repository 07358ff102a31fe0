/** A checklist small enough to walk through in a test, with a criterion of every answer kind, A to G. */
export const kindsChecklist = `
format: facility-audit/checklist/1
id: kinds
version: "1"
title: { vi: "Bộ nhỏ" }
languages: [vi]
levels:
  - { id: ready, label: { vi: "Sẵn sàng" }, minPercent: 85, critical: full }
  - { id: not-ready, label: { vi: "Chưa sẵn sàng" } }
sections:
  - id: servers
    title: { vi: "Máy chủ" }
    weight: 1
    criteria:
      - { id: A, question: { vi: "Có phòng máy chủ riêng không?" }, kind: judgement, weight: 2, critical: true, place: server-room }
      - { id: B, question: { vi: "Máy chủ đặt ở đâu?" }, kind: choice, weight: 1, options: [{ id: here, label: { vi: "Tại chỗ" }, mark: 1 }, { id: away, label: { vi: "Nơi khác" }, mark: 0 }] }
      - { id: C, question: { vi: "Đã sao lưu những gì?" }, kind: checks, weight: 1, options: [{ id: data, label: { vi: "Dữ liệu" } }, { id: system, label: { vi: "Hệ thống" } }] }
      - { id: D, question: { vi: "Dung lượng trống bao nhiêu?" }, kind: number, unit: { vi: "GB" }, weight: 1, bands: [{ from: 100, mark: 1 }] }
      - { id: E, question: { vi: "Cần và có bao nhiêu máy trạm?" }, kind: coverage, unit: { vi: "máy" }, weight: 1 }
      - { id: F, question: { vi: "Diễn tập khôi phục ngày nào?" }, kind: date, weight: 1, bands: [{ to: 365, mark: 1 }] }
      - { id: G, question: { vi: "Ý kiến khác?" }, kind: text }
`;

/** A valid answer to each, in the notation of `answer`. */
export const kindsAnswers = {
  A: 'met',
  B: 'here',
  C: 'data',
  D: '120',
  E: '3/4',
  F: '2025-06-05',
  G: 'Không',
} as const;
