// The kind of thing that is dragged between columns: a person, by id.

export const DRAGGED = "application/x-person";
