import Oversight
import OversightViews

/// Where something overdue stands in its list: by the day that has passed, then by identifier, then by kind.
struct OverdueKey {
    var kind: OverdueItem.Kind
    var id: String
    var due: CalendarDate

    init(kind: OverdueItem.Kind, id: String, due: CalendarDate) {
        (self.kind, self.id, self.due) = (kind, id, due)
    }

    /// The key of what a cursor names, which need not be overdue any more; `nil` if there is no such thing.
    init?(cursor: String, in state: OversightState) {
        guard let (kind, id) = Self.parts(of: cursor) else { return nil }
        let due: CalendarDate? =
            switch kind {
            case .activity: state.activities[Identifier(rawValue: id)]?.schedule?.value.end
            case .report: state.reports[Identifier(rawValue: id)]?.due
            }
        guard let due else { return nil }
        self.init(kind: kind, id: id, due: due)
    }

    /// The comma sorts before all that an identifier holds, so that the order is that of the identifiers.
    var listKey: ListKey { ListKey(rank: due.dayNumber, id: "\(id),\(kind.rawValue)") }

    /// The kind and the identifier that a cursor is made of.
    static func parts(of cursor: String) -> (kind: OverdueItem.Kind, id: String)? {
        guard let comma = cursor.lastIndex(of: ","),
            let kind = OverdueItem.Kind(rawValue: String(cursor[cursor.index(after: comma)...]))
        else { return nil }
        return (kind, String(cursor[..<comma]))
    }
}
