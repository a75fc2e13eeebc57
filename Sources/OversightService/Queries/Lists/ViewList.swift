/// A list of views that is read in slices, so that a long one is never in memory as a whole.
///
/// Its things and their order are fixed when it is made. A list of now shows each thing as it is when its slice is read:
/// what is recorded meanwhile may show in later slices, and outdates ``version``.
package struct ViewList<View: Codable & Sendable>: Sendable {
    /// How many views a slice holds at most.
    package static var sliceLength: Int { 256 }

    /// The cursor of the page after this one; `nil` if nothing follows.
    package let next: String?
    /// The version of the data that the list was made from; another version may give another list.
    package let version: String

    private let ids: [String]
    private let views: @Sendable (ArraySlice<String>) throws -> [View]

    /// - Parameters:
    ///   - ids: The identifiers in order.
    ///   - next: The cursor of the page after this one; `nil` if nothing follows.
    ///   - version: The version of the data that the list was made from.
    ///   - views: Reads the views of some identifiers.
    init(
        ids: [String], next: String?, version: String,
        views: @escaping @Sendable (ArraySlice<String>) throws -> [View]
    ) {
        (self.ids, self.next, self.version, self.views) = (ids, next, version, views)
    }

    /// How many views it holds.
    package var count: Int { ids.count }

    /// The views from an index on, at most ``sliceLength`` of them; none at the end.
    ///
    /// - Parameter start: The index of the first view.
    /// - Throws: An error of the state that is read.
    package func slice(from start: Int) throws -> [View] {
        try views(ids.dropFirst(start).prefix(Self.sliceLength))
    }

    /// All views at once.
    ///
    /// - Throws: An error of the state that is read.
    package func all() throws -> [View] { try views(ids[...]) }
}
