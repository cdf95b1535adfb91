//! Which segments of a region stand in a table, in which rows and cells.

use super::columns::{Page, TableCell, TableRow};
use super::grid::{Grid, GridRow, middle};

/// Two cells of one row that are longer than this, in lines, are columns of a page.
const LONG: usize = 10;
/// So many dates in the first cell, each beside a line of another one, are rows that no rule parts.
const DATES: usize = 3;

/// A table, and what stands above and below it.
pub(super) struct Parts {
    pub(super) above: Vec<usize>,
    pub(super) rows: Vec<TableRow>,
    pub(super) below: Vec<usize>,
}

impl Page<'_> {
    /// The region parted at a table, if it stands there with nothing beside it.
    pub(super) fn table(&self, region: &[usize], grid: &Grid) -> Option<Parts> {
        let mut rows: Vec<TableRow> = grid.rows.iter().map(GridRow::empty).collect();
        let (mut above, mut below) = (Vec::new(), Vec::new());
        for at in region {
            let segment = self.segment(*at);
            let (x, y) = middle(segment);
            if grid.holds(segment) {
                let row = grid.row(segment);
                rows.get_mut(row)?.get_mut(grid.rows.get(row)?.cell(x))?.list.push(*at);
            } else if y < grid.rect.y0 {
                above.push(*at);
            } else if y > grid.rect.y1 {
                below.push(*at);
            } else {
                return None;
            }
        }
        for row in &mut rows {
            row.retain(|cell| !cell.list.is_empty());
            for cell in row.iter_mut() {
                cell.list.sort_by(|a, b| self.segment(*a).y.total_cmp(&self.segment(*b).y));
            }
        }
        rows.retain(|row| !row.is_empty());
        let tabular = rows.iter().any(|row| row.len() > 1) && rows.iter().all(|row| self.is_row(row));
        tabular.then_some(Parts { above, rows, below })
    }

    /// Whether cells side by side are one row, and neither columns of the page nor several rows.
    fn is_row(&self, cells: &[TableCell]) -> bool {
        let lines: Vec<_> = cells.iter().map(|cell| self.rows(&cell.list)).collect();
        let long = lines.iter().filter(|lines| lines.len() > LONG).count();
        let Some((first, others)) = lines.split_first() else { return true };
        let dates = first
            .iter()
            .filter(|row| self.is_note(row) && others.iter().flatten().any(|other| other.level_with(row)))
            .count();
        long < 2 && dates < DATES
    }
}
