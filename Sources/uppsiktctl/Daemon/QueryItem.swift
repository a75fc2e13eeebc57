/// A name and a value in the query of a request.
struct QueryItem: Sendable, Equatable {
    var name: String
    var value: String

    /// Creates items for those that have a value.
    static func given(_ items: (String, String?)...) -> [QueryItem] {
        items.compactMap { name, value in value.map { QueryItem(name: name, value: $0) } }
    }
}
