import OversightCommands

/// Selects the keys of a page from the unsorted keys of a whole list; memory grows with the page, not with the list.
struct PageSelection {
    /// The number of keys to keep: one more than the page has, which tells whether another page follows.
    private let most: Int?
    private let after: Cursor?
    private var keys: [Cursor] = []
    /// The last key kept when the keys were last cut; no key after it is on the page.
    private var last: Cursor?

    init(_ page: Page) {
        most = page.limit.map { $0 + 1 }
        after = page.after
    }

    /// Adds a key, in any order.
    mutating func offer(_ key: Cursor) {
        if let after, key <= after { return }
        if let last, last < key { return }
        keys.append(key)
        if let most, keys.count >= max(2 * most, 1024) {
            sort(keeping: most)
            last = keys.last
        }
    }

    /// The identifiers of the page in order, and the cursor of the next page if there is one.
    mutating func finish() -> (ids: [String], next: String?) {
        sort(keeping: most ?? keys.count)
        guard let most, keys.count == most else { return (keys.map(\.id), nil) }
        keys.removeLast()
        return (keys.map(\.id), keys.last?.description)
    }

    private mutating func sort(keeping count: Int) {
        keys.sort()
        if keys.count > count { keys.removeSubrange(count...) }
    }
}
