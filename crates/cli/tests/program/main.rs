//! The program as people and programs run it.

mod blockers;
mod catalogue;
mod demo;
mod desk;
mod lines;
mod playbook;
mod portfolio;
mod reference;
mod requirements;
mod start;
