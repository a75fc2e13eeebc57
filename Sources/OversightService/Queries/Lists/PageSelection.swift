import OversightCommands

/// Chooses the places of a page while all the things of a list go by; memory grows with the page, not with the list.
struct PageSelection {
    /// How many keys are wanted: one more than the page has, which says whether another page follows.
    private let most: Int?
    private let after: Cursor?
    private var keys: [Cursor] = []
    /// The last of the keys that were kept when there were too many; those after it are not on the page.
    private var last: Cursor?

    init(_ page: Page) {
        most = page.limit.map { $0 + 1 }
        after = page.after
    }

    /// Takes the key of the next thing, in any order.
    mutating func offer(_ key: Cursor) {
        if let after, key <= after { return }
        if let last, last < key { return }
        keys.append(key)
        if let most, keys.count >= max(2 * most, 1024) {
            sort(keeping: most)
            last = keys.last
        }
    }

    /// The identifiers of the page in order, and the cursor of the page after it, if there is one.
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
