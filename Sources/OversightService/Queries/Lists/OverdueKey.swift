import Oversight
import OversightCommands
import OversightViews

/// The place of something overdue in its list: by the day on which it was due, then by identifier, then by kind.
struct OverdueKey {
    var kind: OverdueItem.Kind
    var id: String
    var due: CalendarDate

    init(kind: OverdueItem.Kind, id: String, due: CalendarDate) {
        (self.kind, self.id, self.due) = (kind, id, due)
    }

    /// The comma sorts before every character of an identifier, so the order is that of the identifiers.
    var cursor: Cursor { Cursor(rank: due.dayNumber, id: "\(id),\(kind.rawValue)") }

    /// The kind and the identifier in a cursor's identifier.
    static func parts(of cursor: String) -> (kind: OverdueItem.Kind, id: String)? {
        guard let comma = cursor.lastIndex(of: ","),
            let kind = OverdueItem.Kind(rawValue: String(cursor[cursor.index(after: comma)...]))
        else { return nil }
        return (kind, String(cursor[..<comma]))
    }
}
