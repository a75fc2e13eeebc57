import Oversight

/// The parts of a row of an oversight report: title, units, rationale, status, comment, always in that order.
struct RowParts: Sendable {
    var title = ""
    var titleIsInferred = false
    var units: [String] = []
    var rationale = ""
    var spot: StatusLocation?
    var comment = ""

    /// Splits a row into its parts.
    ///
    /// - Parameters:
    ///   - blocks: The row's blocks, joined over page breaks.
    ///   - names: The unit names found in the document's lists.
    init(_ blocks: [Block], names: UnitNames) {
        spot = StatusLocation.find(in: blocks)
        var plan = blocks
        if let spot {
            plan = Array(blocks[..<spot.block])
            if spot.before.contains(where: { !$0.isWhitespace }) {
                var block = blocks[spot.block]
                block.text = spot.before
                plan.append(block)
            }
            comment = Self.paragraphs([spot.after] + blocks[(spot.block + 1)...].map(\.text))
        }
        readPlan(plan, isRunning: spot?.block == 0, names: names)
    }

    private mutating func readPlan(_ plan: [Block], isRunning: Bool, names: UnitNames) {
        guard let first = plan.first else { return }
        var rest = Array(plan.dropFirst())
        var (before, items) = Bullets.split(first.text)
        if items.isEmpty, isRunning {
            // Lost bullets leave gaps too.
            let parts = TextGaps.parts(before)
            if parts.count > 1 { (before, items) = (parts[0], Array(parts.dropFirst())) }
        }
        title = before
        var reasons: [String] = []
        if let last = items.popLast() {
            units += items
            let (name, running) = first.isListed ? (last, "") : names.separate(last)
            units.append(name)
            reasons.append(running)
        } else if isRunning {
            let parted = TitleBoundary.split(before)
            title = parted.title
            titleIsInferred = !parted.rest.isEmpty
            reasons.append(parted.rest)
        }
        while reasons.allSatisfy(\.isEmpty), let next = rest.first {
            guard next.isListed || Bullets.item(next.text) != nil || names.isName(next) else { break }
            units += UnitNames.items(of: next)
            rest.removeFirst()
        }
        units = units.map { $0.tidied }.filter { !$0.isEmpty }
        rationale = Self.paragraphs(reasons + rest.map(\.text))
        title = FootnoteMarks.dropped(title)
    }

    private static func paragraphs(_ texts: [String]) -> String {
        texts.map { $0.tidied }
            .filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
