/// A page of a list; the whole list if neither limit nor cursor is given.
package struct Page: Sendable, Hashable {
    /// The largest page.
    package static let largest = 10_000

    /// The maximum number of things; `nil` for all.
    package var limit: Int?
    /// The place in the list after which it begins; `nil` for the beginning.
    package var after: Cursor?

    /// The whole list.
    package static let all = Page()

    package init(limit: Int? = nil, after: Cursor? = nil) { (self.limit, self.after) = (limit, after) }

    /// Reads `limit` and `after`.
    ///
    /// - Throws: ``FieldError`` if the limit is out of range or the cursor is malformed.
    package init(from fields: inout FieldReader) throws(FieldError) {
        limit = try fields.whole(
            ifPresent: "limit", "How many things at most; all if it is not given.", in: 1...Self.largest, example: 100)
        after = try fields.cursor(
            ifPresent: "after",
            "After which place the page begins: the cursor that the Link header of the page before names.",
            example: "ange-hemtjanst")
    }
}

/// A place in a list: by rank, then by group, then by identifier.
///
/// It contains everything that the order depends on, so a page continues after it even if the thing at that place has
/// changed or is gone.
package struct Cursor: Sendable, Hashable, Comparable {
    /// The first sort key, such as a year counted backwards.
    package var rank: Int
    /// The second sort key, such as a municipality.
    package var group: String
    /// The identifier, unique in the list.
    package var id: String

    package init(rank: Int = 0, group: String = "", id: String) { (self.rank, self.group, self.id) = (rank, group, id) }

    package static func < (left: Self, right: Self) -> Bool {
        if left.rank != right.rank { return left.rank < right.rank }
        if left.group != right.group { return left.group < right.group }
        return left.id < right.id
    }
}

extension Cursor: CustomStringConvertible {
    /// The form of a cursor, as a regular expression.
    package static let pattern = "^(-?[0-9]{1,18},[a-z0-9-]{0,120},)?[a-z0-9-]{1,140}(,[a-z]{1,20})?$"

    /// The cursor as text: the identifier alone if rank and group are empty.
    package var description: String { rank == 0 && group.isEmpty ? id : "\(rank),\(group),\(id)" }

    /// Parses a cursor; `nil` if the text has another form.
    package init?(_ text: String) {
        guard text.wholeMatch(of: /(-?[0-9]{1,18},[a-z0-9\-]{0,120},)?[a-z0-9\-]{1,140}(,[a-z]{1,20})?/) != nil else {
            return nil
        }
        let parts = text.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
        if parts.count == 3, let rank = Int(parts[0]) {
            self.init(rank: rank, group: String(parts[1]), id: String(parts[2]))
        } else {
            self.init(id: text)
        }
    }
}
