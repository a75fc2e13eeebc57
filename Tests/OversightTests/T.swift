import Testing
@testable import Oversight
@Test func x() { #expect(CalendarDate("2024-02-30") == nil) }
