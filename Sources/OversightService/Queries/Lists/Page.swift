/// The part of a list that is wanted; the whole list if nothing is given.
public struct Page: Sendable, Hashable {
    /// How many things at most, from 1; `nil` for all.
    public var limit: Int?
    /// After which thing it begins, as ``ViewList/next`` named it; `nil` for the beginning.
    public var after: String?

    /// The whole list.
    public static let all = Page()

    /// A part of a list.
    ///
    /// - Parameters:
    ///   - limit: How many things at most, from 1; `nil` for all.
    ///   - after: After which thing it begins; `nil` for the beginning.
    public init(limit: Int? = nil, after: String? = nil) {
        self.limit = limit
        self.after = after
    }
}

/// A cursor that does not name a thing of the list.
public struct CursorError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The cursor.
    public var cursor: String

    /// One sentence that says what to do.
    public var description: String {
        "after is \"\(cursor.prefix(140))\", which is nothing that the list has; take it from the Link of the page before."
    }
}
